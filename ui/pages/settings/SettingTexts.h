#pragma once

#include "backend/api/Settings.h"

#include <QCoreApplication>
#include <QString>

namespace bloomzy::settings_page {

/// The words of the server's settings in the user's language. For a setting of a newer server they are that server's
/// own, in English.
class SettingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SettingTexts)

public:
    [[nodiscard]] static QString title(const api::Setting& setting);
    [[nodiscard]] static QString text(const api::Setting& setting);
    [[nodiscard]] static QString choice(const QString& name);
    /// A number with its unit: "90 days".
    [[nodiscard]] static QString amount(qint64 number, const api::Setting& setting);
    /// The unit alone, for behind a number that a spin box shows: " days".
    [[nodiscard]] static QString suffix(qint64 number, const api::Setting& setting);
    /// A value as a person reads it, from its JSON text.
    [[nodiscard]] static QString value(const api::RawJson& json, const api::Setting& setting);
    /// What it may be and what it is by default.
    [[nodiscard]] static QString limits(const api::Setting& setting);
};

} // namespace bloomzy::settings_page
