#pragma once

#include <QJsonObject>
#include <QString>

#include <initializer_list>
#include <optional>

namespace bloomzy::net {

/// The settings that a person gave: texts of one line, each of a name that is known.
class Settings
{
public:
    Settings(const QJsonObject& settings, std::initializer_list<const char*> known);

    /// What is wrong with them, for people; empty: nothing.
    [[nodiscard]] const QString& whyNot() const { return m_whyNot; }
    /// `fallback` where there is none, or an empty one.
    [[nodiscard]] QString text(const char* name, const QString& fallback = {}) const;
    /// A whole number from 0 to `most`; none when it is something else.
    [[nodiscard]] std::optional<qint64> number(const char* name, qint64 fallback, qint64 most) const;

private:
    const QJsonObject m_settings;
    QString m_whyNot;
};

} // namespace bloomzy::net
