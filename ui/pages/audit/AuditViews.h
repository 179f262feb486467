#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/audit/AuditPlace.h"

#include <QtCore/QObject>

class QSettings;

namespace bloomzy::audit_page {

/// Filters under a name: some that everybody has, and those that the person keeps on this computer.
class AuditViews : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostViews = 50;
    static constexpr qsizetype longestName = 80;

    struct View
    {
        QString name;
        api::AuditFilter filter;
    };

    /// `scope` names server and person (scopeOf()); `settings` outlives it.
    AuditViews(QSettings& settings, const QString& scope, QObject* parent = nullptr);

    [[nodiscard]] static QString scopeOf(const models::ConsoleParts& parts);
    [[nodiscard]] static QList<View> builtIn();
    [[nodiscard]] const QList<View>& own() const { return m_own; }
    /// In the place of one of that name.
    void keep(const QString& name, const api::AuditFilter& filter);
    void remove(const QString& name);
    /// That finds what this filter finds; empty for none.
    [[nodiscard]] QString nameOf(const api::AuditFilter& filter) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void write();

    QSettings& m_settings;
    QString m_key;
    QList<View> m_own;
};

} // namespace bloomzy::audit_page
