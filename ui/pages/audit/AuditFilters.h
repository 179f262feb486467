#pragma once

#include "ui/pages/audit/AuditPlace.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtCore/QPointer>

namespace bloomzy::audit_page {

/// By what the list is narrowed: the words of the search, the chips, and the brush in the histogram.
class AuditFilters : public QObject
{
    Q_OBJECT

public:
    explicit AuditFilters(const theme::Theme& theme, QObject* parent = nullptr);

    /// For the page bar, which takes it over; null when that is gone.
    [[nodiscard]] widgets::SearchField* search() const { return m_search; }
    /// What the chips and the words say.
    [[nodiscard]] api::AuditFilter all() const;
    /// The same within the brush: what the table shows, what is counted, what an export holds.
    [[nodiscard]] api::AuditFilter list() const;
    [[nodiscard]] const std::optional<widgets::TimeRange>& range() const { return m_range; }
    [[nodiscard]] const std::optional<std::string>& at() const { return m_at; }
    [[nodiscard]] bool isActive() const;

    /// By a person.
    void change(const api::AuditFilter& chips);
    void setRange(const std::optional<widgets::TimeRange>& range);
    /// The list begins there; nothing for the newest.
    void jumpTo(const std::optional<std::string>& at);
    void clear();
    /// This and nothing else: no brush, from the newest on.
    void display(const api::AuditFilter& filter);
    /// False when there are no words.
    bool clearWords();
    /// Does not emit changed().
    void set(const AuditPlace& place);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString words() const;
    void tell();

    QPointer<widgets::SearchField> m_search;
    api::AuditFilter m_chips;
    std::optional<widgets::TimeRange> m_range;
    std::optional<std::string> m_at;
    QString m_told; ///< the words of the last changed()
};

} // namespace bloomzy::audit_page
