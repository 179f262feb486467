#pragma once

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class Background;

/// "Keep running for the team": the server stays when the last console closes, and starts with the machine where
/// systemd can do that.
class KeepRunning
{
public:
    struct Options
    {
        QString program; ///< path of bloomzyd
        QString dataDir;
        QString listen;          ///< `ADDRESS:PORT`
        QString unitFolder = {}; ///< empty: `$XDG_CONFIG_HOME/systemd/user`
        QString systemctl = QStringLiteral("systemctl");
        QString loginctl = QStringLiteral("loginctl");
    };
    enum class Hindrance { none, folder, noSystemd, noLinger };
    struct Outcome
    {
        bool staysWhenClosed = false;
        bool startsWithMachine = false;
        Hindrance hindrance = Hindrance::none;
    };

    /// `background` outlives it.
    KeepRunning(Background& background, Options options);

    [[nodiscard]] QFuture<Outcome> enable() const;
    [[nodiscard]] QFuture<Outcome> disable() const;
    [[nodiscard]] QFuture<Outcome> current() const;
    /// `bloomzyd-<8 hexadecimal digits of the folder>.service`
    [[nodiscard]] QString unitName() const;

private:
    Background& m_background;
    Options m_options;
};

/// Whether the server stays and starts by itself; or what does not work, and what to do. Translated.
[[nodiscard]] QString textOf(const KeepRunning::Outcome& outcome);

} // namespace bloomzy::client
