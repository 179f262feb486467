#pragma once

#include "ui/widgets/paint/Status.h"

#include <QtWidgets/QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace bloomzy::widgets {

enum class BannerKind { danger, warn, info, ok };

struct BannerAction
{
    QString text;
    std::function<void()> run;
};

/// What happened in one sentence (`headline`), what is safe (`detail`), what to do (`actions`). Shown until its cause
/// is gone.
struct BannerSpec
{
    QString id; ///< one banner of an id at a time; showing it again replaces it
    BannerKind kind = BannerKind::info;
    QString headline;
    QString detail;
    std::vector<BannerAction> actions = {};
    bool closable = false; ///< only for what needs no one: kind ok and info
};

class Banner : public QFrame
{
    Q_OBJECT

public:
    Banner(const theme::Theme& theme, BannerSpec spec, QWidget* parent = nullptr);

    const BannerSpec& spec() const { return m_spec; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addActions(QHBoxLayout* row);
    void showText();

    const theme::Theme& m_theme;
    BannerSpec m_spec;
    QLabel* m_text;
    QToolButton* m_close = nullptr;
};

} // namespace bloomzy::widgets
