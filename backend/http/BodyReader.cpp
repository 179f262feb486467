#include "backend/http/BodyReader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <iterator>

namespace bloomzy::http {

namespace beast = boost::beast;

namespace {

// A chunk's size line that is longer than this holds something else than a size.
constexpr std::size_t longestUnparsed = 1024;
// The last chunk without extension or trailer, which no chunked body ends without.
constexpr std::string_view lastChunk = "0\r\n\r\n";

} // namespace

class BodyReader::Private
{
public:
    using Parser = beast::http::request_parser<beast::http::string_body>;

    void readHead(std::string_view raw, const RequestHead& head, std::size_t limit);
    void parse(std::string_view bytes, std::size_t& used);
    [[nodiscard]] State failure(const beast::error_code& error) const;
    [[nodiscard]] std::ptrdiff_t fieldCount() const { return std::distance(parser.get().begin(), parser.get().end()); }

    Parser parser;
    State state = State::needMore;
    std::ptrdiff_t fieldsOfHead = 0;
    std::function<void(std::uint64_t, beast::string_view, beast::error_code&)> onChunk =
        [](std::uint64_t, beast::string_view extensions, beast::error_code& error) {
            if (!extensions.empty())
                error = beast::http::error::bad_chunk_extension;
        };
};

BodyReader::State BodyReader::Private::failure(const beast::error_code& error) const
{
    return error == beast::http::error::body_limit ? State::tooLarge : State::malformed;
}

void BodyReader::Private::readHead(std::string_view raw, const RequestHead& head, std::size_t limit)
{
    parser.eager(true);
    parser.header_limit(static_cast<std::uint32_t>(raw.size() + 1));
    parser.body_limit(limit);
    parser.on_chunk_header(onChunk);
    beast::error_code error;
    parser.put(boost::asio::buffer(raw.data(), raw.size()), error);
    if (error && error != beast::http::error::need_more)
        state = failure(error);
    else if (!parser.is_header_done() || parser.chunked() != head.chunked)
        state = State::malformed;
    else if (!head.chunked && parser.content_length().value_or(0) != head.contentLength.value_or(0))
        state = State::malformed;
    else if (parser.is_done())
        state = State::complete;
    fieldsOfHead = fieldCount();
}

void BodyReader::Private::parse(std::string_view bytes, std::size_t& used)
{
    // Of a body without any other chunk, Beast asserts that it is given all of the last one once it has seen its line.
    if (parser.chunked() && parser.get().body().empty() && bytes.size() < lastChunk.size() &&
        lastChunk.starts_with(bytes))
        return;
    beast::error_code error;
    used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    if (error && error != beast::http::error::need_more)
        state = failure(error);
    else if (fieldCount() != fieldsOfHead)
        state = State::malformed;
    else if (parser.is_done())
        state = State::complete;
    else if (error && bytes.size() - used > longestUnparsed)
        state = State::malformed;
}

BodyReader::BodyReader(std::string_view raw, const RequestHead& head, std::size_t limit)
    : d(std::make_unique<Private>())
{
    if (head.contentLength.value_or(0) > limit)
        d->state = State::tooLarge;
    else
        d->readHead(raw, head, limit);
}

BodyReader::~BodyReader() = default;

BodyReader::State BodyReader::state() const
{
    return d->state;
}

BodyReader::State BodyReader::feed(std::string_view bytes, std::size_t& used)
{
    used = 0;
    if (d->state == State::needMore && !bytes.empty())
        d->parse(bytes, used);
    return d->state;
}

std::string BodyReader::takeBody()
{
    return std::move(d->parser.get().body());
}

} // namespace bloomzy::http
