#include "backend/core/json/Document.h"
#include "backend/core/json/Json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

namespace bloomzy::core::json {
namespace {

using Code = boost::json::error_code;
using Text = boost::json::string_view;

/// Takes the events of Boost.JSON's parser. Its own tree keeps one of two duplicate keys and rounds numbers.
class TreeBuilder
{
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return open(Node::Kind::object); }
    bool on_object_end(std::size_t, Code&) { return close(); }
    bool on_array_begin(Code&) { return open(Node::Kind::array); }
    bool on_array_end(std::size_t, Code&) { return close(); }
    bool on_key_part(Text part, std::size_t, Code&) { return collect(part); }
    bool on_key(Text part, std::size_t, Code&)
    {
        collect(part);
        m_open.back().keys.push_back(std::exchange(m_text, {}));
        return true;
    }
    bool on_string_part(Text part, std::size_t, Code&) { return collect(part); }
    bool on_string(Text part, std::size_t, Code&) { return collect(part) && scalar(Node::Kind::text); }
    bool on_number_part(Text part, Code&) { return collect(part); }
    bool on_int64(std::int64_t, Text part, Code&) { return collect(part) && scalar(Node::Kind::number); }
    bool on_uint64(std::uint64_t, Text part, Code&) { return collect(part) && scalar(Node::Kind::number); }
    bool on_double(double, Text part, Code&) { return collect(part) && scalar(Node::Kind::number); }
    bool on_bool(bool value, Code&)
    {
        Node node{.kind = Node::Kind::boolean, .truth = value};
        return add(std::move(node));
    }
    bool on_null(Code&) { return add({}); }
    bool on_comment_part(Text, Code&) { return false; }
    bool on_comment(Text, Code&) { return false; }

    Node takeRoot() { return std::move(m_root); }

private:
    bool collect(Text part)
    {
        m_text.append(part.data(), part.size());
        return true;
    }
    bool scalar(Node::Kind kind)
    {
        Node node{.kind = kind, .text = std::exchange(m_text, {})};
        return add(std::move(node));
    }
    bool open(Node::Kind kind)
    {
        m_open.push_back(Node{.kind = kind});
        return true;
    }
    bool close()
    {
        Node node = std::move(m_open.back());
        m_open.pop_back();
        return add(std::move(node));
    }
    bool add(Node&& node)
    {
        (m_open.empty() ? m_root : m_open.back().items.emplace_back()) = std::move(node);
        return true;
    }

    Node m_root;
    TreeList<Node> m_open;
    TreeText m_text;
};

Error notJson(const std::string& what, std::size_t byte)
{
    return makeError(api::ErrorCode::malformed, "This is not valid JSON: " + what + " at byte " +
                                                    std::to_string(byte + 1) +
                                                    ". Nothing was changed; correct the text and send it again.");
}

} // namespace

Result<Node> parseDocument(std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = depthLimit;
    boost::json::basic_parser<TreeBuilder> parser(options);
    Code code;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), code);
    if (code == boost::json::error::too_deep)
        return notJson("more than " + std::to_string(depthLimit) + " objects and arrays within each other", read);
    if (code)
        return notJson(text.empty() ? "it is empty" : code.message(), read);
    if (read < text.size())
        return notJson("something follows the value", read);
    return parser.handler().takeRoot();
}

} // namespace bloomzy::core::json
