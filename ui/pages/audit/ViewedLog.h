#pragma once

#include "ui/models/ViewedPage.h"
#include "ui/pages/audit/AuditFilters.h"

#include <QtCore/QCoreApplication>

#include <functional>

namespace bloomzy::audit_page {

/// The audit log as saved views see it: its words, its chips, and the brush as a span of time.
class ViewedLog : public models::ViewedPage
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::audit_page::ViewedLog)

public:
    /// `filters` outlives it; `leaving` is called before a view opens, `hasEvent` tells whether one is chosen.
    ViewedLog(AuditFilters& filters, std::function<void()> leaving, std::function<bool()> hasEvent);

    QString query(const QString& before) const override;
    QString normalized(const QString& query) const override;
    void display(const QString& query) override;
    void leave() override { m_leaving(); }
    bool isAtStart() const override;
    QList<BuiltIn> builtIn() const override;

private:
    AuditFilters& m_filters;
    std::function<void()> m_leaving;
    std::function<bool()> m_hasEvent;
};

} // namespace bloomzy::audit_page
