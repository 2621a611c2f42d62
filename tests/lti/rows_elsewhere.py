"""Numbers of the checklist that no message decides by itself: whoever keeps something, or answers, does."""

STATION = {
    "L11-14": "consumers are the station's",
    "L11-15": "consumers are the station's",
    "L11-20": "uses are kept by the station: `oauth1.use_of`",
    "L11-22": "verifying keeps nothing; a use is kept after it",
    "L11-23": "the insertion of a use decides",
    "L11-31": "methods and bodies of requests",
    "L11-32": "headers of requests",
    "L11-35": "actions and their errors",
    "L11-36": "the station's list of actions; `roles.is_administrator` judges the roles",
    "T-18": "logins are kept by the station",
    "T-32": "methods of requests",
    "T-33": "headers of answers",
}
BENCH = {
    "BO-05": "results are the bench's: `outcomes.ResultUnknown`",
    "AG-01": "tokens that were issued are the bench's",
    "AG-03": "methods of requests",
    "AG-04": "line items are the bench's",
    "AG-11": "people of a course are the bench's",
}
