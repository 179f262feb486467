#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/FieldWords.h"

#include <map>
#include <set>
#include <string>

namespace bloomzy::core::json {
class Writer;
}

namespace bloomzy::http {

/// The named schemas that a document refers to, with those that they refer to.
class SchemaSet
{
public:
    void addAnswer(const std::shared_ptr<const core::json::Schema>& schema);
    void addRequest(const std::shared_ptr<const core::json::Schema>& schema);

    /// A fault for each name that two different schemas bear.
    [[nodiscard]] const std::vector<api::Fault>& faults() const { return m_faults; }
    /// One object, by name; what `words` knows of a property is its description.
    void write(core::json::Writer& writer, const FieldWords& words) const;

private:
    void add(const std::shared_ptr<const core::json::Schema>& schema, bool closed);
    std::map<std::string, std::shared_ptr<const core::json::Schema>> m_schemas;
    std::set<std::string> m_closed; ///< take no other members
    std::vector<api::Fault> m_faults;
};

} // namespace bloomzy::http
