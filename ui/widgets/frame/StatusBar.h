#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/frame/FrameTypes.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <QtCore/QTimer>
#include <QtWidgets/QStatusBar>

#include <functional>

namespace bloomzy::widgets {

class Dot;
class IconLabel;
class KeyHints;
class Label;
class StatusBadge;

/// The foot of the window: server and its address, how far its audit log is verified, what the page has to say, keys,
/// role, and the time with its zone.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    /// `now` is asked for the time in UTC.
    StatusBar(const theme::Theme& theme, std::function<QDateTime()> now, QWidget* parent = nullptr);

    void setServer(const ServerInfo& server);
    void setLog(const LogInfo& log);
    void setFacts(const QList<StatusFact>& facts);
    void setKeyHints(const QList<KeyHint>& hints);
    /// Empty hides it.
    void setRole(const QString& role);
    void setZone(const QTimeZone& zone);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void retranslate();
    void showTime();
    void showLog();

    const theme::Theme& m_theme;
    std::function<QDateTime()> m_now;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    ServerInfo m_serverInfo;
    StatusBadge* m_server;
    Label* m_address;
    LogInfo m_logInfo;
    QWidget* m_logLine;
    StatusBadge* m_log;
    QWidget* m_factsLine;
    Dot* m_unsaved;
    Label* m_facts;
    KeyHints* m_hints;
    QWidget* m_roleLine;
    QWidget* m_roleGroup = nullptr;
    Label* m_role;
    QWidget* m_timeLine;
    Label* m_time;
    QTimer m_minute;
};

} // namespace bloomzy::widgets
