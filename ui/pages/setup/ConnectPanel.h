#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/BannerStack.h"

#include <QtWidgets/QWidget>

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
    void showFailure(widgets::BannerSpec failure);

private:
    QProgressBar* m_progress;
    widgets::Label* m_text;
    widgets::BannerStack* m_banners;
    QString m_shown;
};

} // namespace bloomzy::setup
