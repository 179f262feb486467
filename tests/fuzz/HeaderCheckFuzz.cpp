#include "backend/http/HeaderCheck.h"
#include "backend/http/HeaderScanner.h"
#include "backend/http/TraceContext.h"
#include "tests/fuzz/support/Fuzz.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

using namespace bloomzy::http;

namespace {

namespace beast = boost::beast::http;

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

/// Of `http://host` without a path, for which the check puts the path itself.
bool isRoot(std::string_view target)
{
    return target == "/";
}

/// Every view points into the bytes that were checked.
void checkViews(const RequestHead& head, std::string_view raw)
{
    const auto within = [raw](std::string_view part) {
        return part.empty() || (part.data() >= raw.data() && part.data() + part.size() <= raw.data() + raw.size());
    };
    require(within(head.method) && (isRoot(head.target) || within(head.target)), "method and target lie in the input");
    require(std::ranges::all_of(head.fields, [&](const auto& f) { return within(f.first) && within(f.second); }),
            "fields lie in the input");
}

/// The scanner, given the bytes as they might arrive, finds the end where the check found it.
void compareScanner(std::string_view raw, std::size_t step)
{
    HeaderScanner scanner(raw.size(), raw.size());
    auto state = HeaderScanner::State::incomplete;
    for (std::size_t end = step; state == HeaderScanner::State::incomplete; end += step) {
        state = scanner.scan(raw.substr(0, std::min(end, raw.size())));
        if (end >= raw.size())
            break;
    }
    require(state == HeaderScanner::State::complete && scanner.headSize() == raw.size(),
            "the scanner finds the end of a head that the check takes");
}

/// Another parser takes what we take, and reads the same: there is nothing to disagree about.
void compareBeast(const RequestHead& head, std::string_view raw)
{
    beast::request_parser<beast::string_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(raw.size() + 1));
    parser.body_limit(boost::none);
    boost::beast::error_code error;
    parser.put(boost::asio::buffer(raw.data(), raw.size()), error);
    require(!error || error == beast::error::need_more, "Beast takes the head");
    require(parser.is_header_done(), "Beast finds its end");
    const auto& read = parser.get();
    require(view(read.method_string()) == head.method, "Beast reads the same method");
    require(isRoot(head.target) || view(read.target()).ends_with(head.target), "Beast reads the same target");
    require(parser.chunked() == head.chunked, "Beast sees the same coding");
    const auto length = parser.content_length();
    require(length.has_value() == head.contentLength.has_value() &&
                length.value_or(0) == head.contentLength.value_or(0),
            "Beast reads the same length");
    std::vector<std::pair<std::string_view, std::string_view>> theirs;
    for (const auto& field : read)
        theirs.emplace_back(view(field.name_string()), view(field.value()));
    auto ours = head.fields;
    std::ranges::sort(theirs); // Beast brings fields of one name together
    std::ranges::sort(ours);
    require(theirs == ours, "Beast reads the same fields");
}

} // namespace

void fuzz(std::string_view input)
{
    const auto head = checkHead(input);
    if (head.has_error()) {
        require(!describe(head.error()).empty() && !name(head.error()).empty(), "a refusal says why");
        return;
    }
    checkViews(*head, input);
    for (const auto& field : head->fields)
        if (const auto id = traceIdOf(field.second))
            require(id->size() == 32, "a trace id has 32 digits");
    compareScanner(input, 1);
    compareScanner(input, 7);
    compareBeast(*head, input);
}
