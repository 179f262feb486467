#pragma once

#include "backend/core/json/Document.h"
#include "backend/core/json/Type.h"

namespace bloomzy::core::json {

/// Reads a tree into a described object, and collects everything that is wrong with it.
class Reader
{
public:
    Reader(Strictness strictness, std::span<const std::string_view> readOnly)
        : m_strictness(strictness)
        , m_readOnly(readOnly)
    {
    }

    void read(const Type& type, void* value, const Node& node);
    /// A merge patch without the keys that `type` does not have; each of them is a fault, even one that is only
    /// removed.
    [[nodiscard]] Node knownPart(const Type& type, Node patch);
    void add(std::vector<api::Fault> faults);

    [[nodiscard]] Result<void> outcome();

private:
    void readBoolean(void* value, const Node& node);
    template <class Number>
    void readNumber(void* value, const Node& node);
    void readText(void* value, const Node& node);
    void readEnumerator(const Type& type, void* value, const Node& node);
    void readList(const Type& type, void* value, const Node& node);
    void readObject(const Type& type, void* value, const Node& node);
    void readMember(const Member& member, void* object, const Node& node);
    void refuseUnknownKeys(const Type& type, const Node& node);
    void refuseKey(std::string_view key);
    void fault(std::string_view code, std::string detail);
    [[nodiscard]] bool full() const { return m_faults.size() >= faultLimit; }
    /// Runs `step` with the pointer one key further. The pointer is written down for a fault only.
    template <class Step>
    void within(std::string_view key, const Step& step);
    [[nodiscard]] std::string pointer() const;

    Strictness m_strictness;
    std::span<const std::string_view> m_readOnly;
    std::vector<std::string_view> m_path;
    std::vector<api::Fault> m_faults;
};

} // namespace bloomzy::core::json
