#pragma once

#include "backend/api/Audit.h"
#include "backend/core/Clock.h"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace bloomzy::bench {

/// What happens at a team of forty who keep a catalog for three years: edits of plants in working hours, sign-ins,
/// backups at night, and now and then somebody who tries passwords. The same each time.
class AuditDays
{
public:
    explicit AuditDays(std::int64_t events);
    /// The next event, without its id.
    [[nodiscard]] api::AuditEvent next();

    /// The service that the event is of.
    [[nodiscard]] static std::string sourceOf(const api::AuditEvent& event);

private:
    [[nodiscard]] unsigned below(unsigned end) { return static_cast<unsigned>(m_random() % end); }
    /// Small ones far more often.
    [[nodiscard]] unsigned skewed(unsigned end);
    [[nodiscard]] std::string word(unsigned syllables);
    [[nodiscard]] std::string hexadecimal(unsigned digits);
    void advance();
    void actAsPerson(api::AuditEvent& event);
    void editPlant(api::AuditEvent& event);
    void administer(api::AuditEvent& event);
    [[nodiscard]] api::FieldChange change();
    [[nodiscard]] std::string text();

    std::mt19937 m_random{20261130};
    core::Time m_now;
    double m_gap;    ///< seconds between two events, on average
    int m_burst = 0; ///< failed sign-ins that are still to come
    std::string m_burstAddress;
    std::vector<std::string> m_people;
    std::vector<std::string> m_plants;
    std::vector<std::string> m_words;
};

} // namespace bloomzy::bench
