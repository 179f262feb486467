#pragma once

#include "ui/pages/setup/StepList.h"

#include <QtWidgets/QFrame>

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::setup {

/// The left of the wizard: what this is, the steps, and what setup means.
class SideBar : public QFrame
{
    Q_OBJECT

public:
    SideBar(const theme::Theme& theme, QString version, QWidget* parent = nullptr);

    [[nodiscard]] StepList& steps() const { return *m_steps; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    const theme::Theme& m_theme;
    QString m_version;
    StepList* m_steps;
    widgets::Label* m_versionLabel;
    widgets::Label* m_note;
};

/// The leaf on its accent plate.
class Logo : public QWidget
{
    Q_OBJECT

public:
    explicit Logo(const theme::Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
};

} // namespace bloomzy::setup
