#include "backend/http/BodyReader.h"
#include "tests/fuzz/support/Fuzz.h"

#include <algorithm>
#include <string>

using namespace bloomzy::http;

namespace {

constexpr std::size_t limit = 256;

struct Outcome
{
    BodyReader::State state;
    std::size_t used;
    std::string body;

    bool operator==(const Outcome&) const = default;
};

/// What becomes of `bytes` when they arrive in pieces of `step`.
Outcome read(std::string_view raw, std::string_view bytes, std::size_t step)
{
    const auto head = checkHead(raw);
    BodyReader reader(raw, *head, limit);
    std::size_t taken = 0;
    std::size_t arrived = 0;
    while (reader.state() == BodyReader::State::needMore && arrived < bytes.size()) {
        arrived = std::min(arrived + step, bytes.size());
        std::size_t used = 0;
        reader.feed(bytes.substr(taken, arrived - taken), used);
        require(used <= arrived - taken, "no more is taken than there is");
        taken += used;
    }
    const auto state = reader.state();
    return {state, taken, state == BodyReader::State::complete ? reader.takeBody() : std::string()};
}

} // namespace

/// A body reads the same however its bytes arrive, and never grows above the limit.
void fuzz(std::string_view input)
{
    Choices choices(input);
    const std::string length = std::to_string(choices.number(255));
    const std::string raw = choices.number(2) == 0
                                ? "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n";
    const std::string_view bytes = choices.rest();
    const Outcome whole = read(raw, bytes, std::max<std::size_t>(bytes.size(), 1));
    require(whole.body.size() <= limit, "a body is no larger than its limit");
    const Outcome single = read(raw, bytes, 1);
    require(whole.state == single.state && whole.body == single.body, "pieces do not matter");
    if (whole.state == BodyReader::State::complete)
        require(whole.used == single.used, "what follows the body stays");
}
