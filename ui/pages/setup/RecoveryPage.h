#pragma once

#include <QtWidgets/QWidget>

namespace bloomzy::setup {

class RecoveryStep;
class StepFooter;
struct Journey;

/// The recovery key outside the wizard: its step with a footer of its own.
class RecoveryPage : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryPage(Journey& journey, QWidget* parent = nullptr);

    void enter();
    void toggleHelp();

Q_SIGNALS:
    void finished();

private:
    void showFooter();

    RecoveryStep* m_step;
    StepFooter* m_footer;
};

} // namespace bloomzy::setup
