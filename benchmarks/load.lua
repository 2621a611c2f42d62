-- Arguments: token, then the body's beginning, then "email PREFIX" or "id FIRST COUNT": what differs in each request.
local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local head, kind, prefix, first, count
local number = 0
failed = 0

function init(arguments)
  headers["Authorization"] = "Bearer " .. arguments[1]
  head, kind = arguments[2], arguments[3]
  if kind == "email" then prefix = arguments[4] else first, count = tonumber(arguments[4]), tonumber(arguments[5]) end
end

function request()
  number = number + 1
  local tail
  if kind == "email" then
    tail = "&ema=" .. prefix .. number .. "%40example.org"
  else
    tail = "&pla_tst_id=" .. first + (number * 7919) % count
  end
  return wrk.format("POST", nil, headers, head .. tail)
end

function response(status, _, body)
  if status ~= 200 or not body:find('"success": ?true') then failed = failed + 1 end
end

local threads = {}
function setup(thread) table.insert(threads, thread) end

function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do refused = refused + thread:get("failed") end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format(
    '\nresult {"requests": %d, "microseconds": %d, "failed": %d, "broken": %d, "p50": %d, "p99": %d}\n',
    summary.requests, summary.duration, refused, broken, latency:percentile(50), latency:percentile(99)))
end
