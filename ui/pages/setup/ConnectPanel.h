#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Banner.h"

#include <QtWidgets/QWidget>

class QFrame;
class QHBoxLayout;
class QProgressBar;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

/// How starting or reaching a server goes; a failure with its ways out.
class ConnectPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectPanel(const theme::Theme& theme, QWidget* parent = nullptr);

    void showWork(const QString& text);
    void showFailure(const QString& headline, const QString& detail, const std::vector<widgets::BannerAction>& ways);

private:
    QProgressBar* m_progress;
    widgets::Label* m_text;
    QFrame* m_failure;
    widgets::Label* m_headline;
    widgets::Label* m_detail;
    QHBoxLayout* m_ways;
};

} // namespace bloomzy::setup
