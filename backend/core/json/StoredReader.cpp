#include "backend/core/json/StoredReader.h"

#include "backend/core/json/Json.h"

#include <boost/json/basic_parser_impl.hpp>

#include <cstdint>
#include <limits>

namespace bloomzy::core::json {
namespace {

using Code = boost::json::error_code;
using Text = boost::json::string_view;
using Kind = Type::Kind;

/// Takes the events of Boost.JSON's parser and puts each value where its type has it.
class Filler
{
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    Filler(const Type& type, void* value)
        : m_next{&type, value}
    {
    }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code& code) { return open(Kind::object) || giveUp(code); }
    bool on_object_end(std::size_t, Code&) { return close(); }
    bool on_array_begin(Code& code) { return open(Kind::list) || giveUp(code); }
    bool on_array_end(std::size_t, Code&) { return close(); }
    bool on_key_part(Text part, std::size_t, Code&) { return collect(part); }
    bool on_key(Text part, std::size_t, Code& code) { return m_skipped > 0 || member(whole(part)) || giveUp(code); }
    bool on_string_part(Text part, std::size_t, Code&) { return collect(part); }
    bool on_string(Text part, std::size_t, Code& code) { return text(whole(part)) || giveUp(code); }
    bool on_number_part(Text, Code& code) { return giveUp(code); }
    bool on_int64(std::int64_t number, Text, Code& code) { return integer(number) || giveUp(code); }
    bool on_uint64(std::uint64_t, Text, Code& code) { return isSkipped() || giveUp(code); }
    bool on_double(double, Text, Code& code) { return isSkipped() || giveUp(code); }
    bool on_bool(bool truth, Code& code) { return boolean(truth) || giveUp(code); }
    bool on_null(Code& code) { return null() || giveUp(code); }
    bool on_comment_part(Text, Code&) { return false; }
    bool on_comment(Text, Code&) { return false; }

private:
    struct Place
    {
        const Type* type = nullptr; ///< null: of a key that is not known
        void* value = nullptr;
    };
    struct Frame
    {
        Place place;
        std::uint64_t seen = 0;   ///< object: members that came, by index
        std::size_t expected = 0; ///< object: the member that comes next in a text of ours
    };

    static bool giveUp(Code& code)
    {
        code = boost::json::make_error_code(boost::json::error::syntax);
        return false;
    }

    bool collect(Text part)
    {
        m_text.append(part.data(), part.size());
        m_inParts = true;
        return true;
    }

    std::string_view whole(Text part)
    {
        if (!m_inParts)
            return {part.data(), part.size()};
        m_whole.swap(m_text);
        m_text.clear();
        m_inParts = false;
        return m_whole.append(part.data(), part.size());
    }

    /// Where the next value goes; lists grow by it.
    Place place()
    {
        if (!m_frames.empty() && m_frames.back().place.type->kind == Kind::list) {
            const Place list = m_frames.back().place;
            return {list.type->inner, list.type->append(list.value)};
        }
        return std::exchange(m_next, {});
    }

    /// The same for a value that is there, behind any optional.
    Place heldPlace()
    {
        Place found = place();
        while (found.type && found.type->kind == Kind::optional)
            found = {found.type->inner, found.type->append(found.value)};
        return found;
    }

    bool isSkipped() { return m_skipped > 0 || !place().type; }

    bool open(Kind kind)
    {
        if (m_skipped > 0)
            return ++m_skipped, true;
        const Place into = heldPlace();
        if (!into.type)
            return m_skipped = 1, true;
        m_frames.push_back({into});
        return into.type->kind == kind && into.type->members.size() <= 64;
    }

    bool close()
    {
        if (m_skipped > 0)
            --m_skipped;
        else
            m_frames.pop_back();
        return true;
    }

    bool member(std::string_view name)
    {
        Frame& frame = m_frames.back();
        const auto members = frame.place.type->members;
        for (std::size_t tried = 0; tried < members.size(); ++tried) {
            const std::size_t i = (frame.expected + tried) % members.size();
            if (members[i].name != name)
                continue;
            frame.expected = i + 1;
            m_next = {members[i].type, members[i].in(frame.place.value)};
            return (std::exchange(frame.seen, frame.seen | std::uint64_t(1) << i) >> i & 1) == 0;
        }
        m_next = {};
        return true;
    }

    bool text(std::string_view text)
    {
        if (m_skipped > 0)
            return true;
        const Place into = heldPlace();
        if (!into.type)
            return true;
        if (into.type->kind == Kind::enumeration)
            return enumerator(into, text);
        if (into.type->kind != Kind::text || text.find('\0') != std::string_view::npos)
            return false;
        static_cast<std::string*>(into.value)->assign(text);
        return true;
    }

    static bool enumerator(const Place& into, std::string_view name)
    {
        const Enumerator* found = findEnumerator(*into.type, name);
        if (!found)
            found = findEnumerator(*into.type, unknownEnumerator);
        if (found)
            into.type->setEnumerator(into.value, found->value);
        return found;
    }

    bool integer(std::int64_t number)
    {
        if (m_skipped > 0)
            return true;
        const Place into = heldPlace();
        if (!into.type)
            return true;
        if (into.type->kind == Kind::int64)
            return *static_cast<std::int64_t*>(into.value) = number, true;
        using Small = std::numeric_limits<std::int32_t>;
        if (into.type->kind != Kind::int32 || number < Small::min() || number > Small::max())
            return false;
        *static_cast<std::int32_t*>(into.value) = static_cast<std::int32_t>(number);
        return true;
    }

    bool boolean(bool truth)
    {
        if (m_skipped > 0)
            return true;
        const Place into = heldPlace();
        if (into.type && into.type->kind != Kind::boolean)
            return false;
        if (into.type)
            *static_cast<bool*>(into.value) = truth;
        return true;
    }

    bool null()
    {
        if (m_skipped > 0)
            return true;
        const Place into = place();
        return !into.type || into.type->kind == Kind::optional;
    }

    Place m_next;
    std::vector<Frame> m_frames;
    std::size_t m_skipped = 0; ///< objects and lists within each other of what is not known
    std::string m_text;
    std::string m_whole;
    bool m_inParts = false;
};

} // namespace

bool readStored(const Type& type, void* value, std::string_view text)
{
    boost::json::parse_options options;
    options.max_depth = depthLimit;
    boost::json::basic_parser<Filler> parser(options, type, value);
    Code code;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), code);
    return !code && read == text.size();
}

} // namespace bloomzy::core::json
