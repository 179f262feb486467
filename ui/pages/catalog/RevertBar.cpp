#include "ui/pages/catalog/RevertBar.h"

#include "ui/pages/catalog/SmallButton.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

namespace {

void allow(QPushButton& button, const QString& reason, const QString& meaning)
{
    button.setEnabled(reason.isEmpty());
    button.setToolTip(reason.isEmpty() ? meaning : reason);
}

} // namespace

RevertBar::RevertBar(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_takeBack(smallButton(theme, theme::IconName::undo))
    , m_restore(smallButton(theme, theme::IconName::clock))
    , m_note(new widgets::Label(theme, theme::TypeRole::small, theme::ColorRole::textMuted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(6);
    for (QPushButton* button : {m_takeBack, m_restore})
        column->addWidget(button, 0, Qt::AlignLeft);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    connect(m_takeBack, &QPushButton::clicked, this, &RevertBar::takeBackRequested);
    connect(m_restore, &QPushButton::clicked, this, &RevertBar::restoreRequested);
    retranslate();
}

void RevertBar::setRevision(std::int64_t revision, const QString& noTakingBack, const QString& noRestoring)
{
    m_revision = revision;
    retranslate();
    allow(*m_takeBack, noTakingBack, tr("Only what this version changed; later changes stay."));
    allow(*m_restore, noRestoring, tr("Everything as this version left it."));
}

void RevertBar::retranslate()
{
    m_takeBack->setText(tr("Revert changes of v%1").arg(m_revision));
    m_restore->setText(tr("Restore v%1").arg(m_revision));
    m_note->setText(
        tr("You see the result as unsaved changes first. Saving it makes a new version; no version is lost."));
}

} // namespace bloomzy::catalog_page
