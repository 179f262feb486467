#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/BannerStack.h"

#include <QtWidgets/QScrollArea>

#include <functional>

class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

/// A page of the wizard: title, one or two sentences, banners, content in a column of at most 760 px. The window's
/// footer shows its hint and its Continue button.
class Step : public QScrollArea
{
    Q_OBJECT

public:
    explicit Step(const theme::Theme& theme, QWidget* parent = nullptr);

    /// It is shown from now on.
    virtual void enter() {}
    /// Whether Continue is enabled; false while it works.
    [[nodiscard]] virtual bool isReady() const = 0;
    virtual void proceed() = 0;
    [[nodiscard]] virtual QString continueText() const;
    /// What is missing, or what to know; stands in the footer.
    [[nodiscard]] virtual QString hint() const { return {}; }
    /// The hint is about something wrong.
    [[nodiscard]] virtual bool isHintUrgent() const { return false; }
    [[nodiscard]] virtual bool mayGoBack() const { return true; }
    [[nodiscard]] virtual QString help() const = 0;
    /// The help as a banner; a second call takes it away.
    void toggleHelp();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void setBusy(bool busy);

Q_SIGNALS:
    /// Readiness, hint or business are others now.
    void changed();
    void finished();

protected:
    [[nodiscard]] const theme::Theme& theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    void setHeading(const QString& title, const QString& lead);
    /// The one message about what went wrong; `make` writes it, again when the language changes.
    void showProblem(std::function<widgets::BannerSpec()> make);
    void clearProblem();
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

private:
    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    widgets::Label* m_title;
    widgets::Label* m_lead;
    widgets::BannerStack* m_banners;
    std::function<widgets::BannerSpec()> m_problem;
    bool m_busy = false;
};

} // namespace bloomzy::setup
