#include "ui/pages/setup/RecoveryPage.h"

#include "ui/pages/setup/RecoveryStep.h"
#include "ui/pages/setup/StepFooter.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

RecoveryPage::RecoveryPage(Journey& journey, QWidget* parent)
    : QWidget(parent)
    , m_step(new RecoveryStep(journey))
    , m_footer(new StepFooter(journey.parts.theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_step, 1);
    column->addWidget(m_footer);
    connect(m_step, &Step::changed, this, &RecoveryPage::showFooter);
    connect(m_step, &Step::finished, this, &RecoveryPage::finished);
    connect(m_footer->next(), &QPushButton::clicked, m_step, &Step::proceed);
}

void RecoveryPage::enter()
{
    m_step->enter();
    showFooter();
}

void RecoveryPage::toggleHelp()
{
    m_step->toggleHelp();
}

void RecoveryPage::showFooter()
{
    m_footer->show(*m_step, false);
}

} // namespace bloomzy::setup
