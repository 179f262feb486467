-- What wrk sends: -- FILE of requests, one path a line, taken in turn; or the name "create" for taxa nobody has yet.
-- Arguments: the bearer token or "-", then the file, or "create" and a word that starts every name.
local requests, at = {}, 0
local word, token, body = nil, nil, nil
local letters = "abcdefghijklmnopqrstuvwxyz"

local function headers(withBody)
  local all = { ["Host"] = wrk.host }
  if token ~= "-" then all["Authorization"] = "Bearer " .. token end
  if withBody then all["Content-Type"] = "application/json" end
  return all
end

local function epithet(n)
  local text = word
  repeat
    local digit = n % 26 + 1
    text = text .. letters:sub(digit, digit)
    n = math.floor(n / 26)
  until n == 0
  return text
end

function init(args)
  token = args[1]
  if args[2] == "create" then
    word = args[3]
    word = epithet(os.time()) -- rounds last a second, so each has names of its own
    return
  end
  for path in io.lines(args[2]) do
    requests[#requests + 1] = wrk.format("GET", path, headers(false))
  end
end

function request()
  at = at + 1
  if word == nil then return requests[(at - 1) % #requests + 1] end
  local genus = "Rosa" .. letters:sub(at % 26 + 1, at % 26 + 1)
  body = '{"taxonRank":"species","genus":"' .. genus .. '","specificEpithet":"' .. epithet(at) .. '","family":"Rosaceae"}'
  return wrk.format("POST", "/api/v1/taxa", headers(true), body)
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"microseconds":%d,"p50":%d,"p99":%d,"failed":%d}\n', summary.requests,
    summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
