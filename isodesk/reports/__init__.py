"""Reports for candidates: data in, PDF bytes out; and the words that reports and pages share."""
