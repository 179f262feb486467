#include "ui/pages/catalog/JobDialog.h"

#include "ui/theme/Formats.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

namespace {

constexpr int showAfter = 400; // milliseconds
constexpr int steps = 1'000;

} // namespace

JobDialog::JobDialog(const QString& title, qint64 total, QWidget* parent)
    : QDialog(parent)
    , m_total(total)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
{
    setWindowTitle(title);
    setModal(false);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    m_bar->setRange(0, m_total > 0 ? steps : 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(title);
    column->addWidget(m_bar);
    auto* buttons = new QDialogButtonBox;
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(cancel, &QPushButton::clicked, this, &JobDialog::reject);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(showAfter);
    connect(&m_showSoon, &QTimer::timeout, this, &QWidget::show);
    m_showSoon.start();
    setMinimumWidth(360);
    setDone(0);
}

void JobDialog::setDone(qint64 done)
{
    const QString amount = theme::formatNumber(done);
    m_text->setText(m_total > 0 ? tr("%1 of %2 taxa").arg(amount, theme::formatNumber(m_total))
                                : tr("%n taxa", nullptr, int(done)));
    if (m_total > 0)
        m_bar->setValue(int(std::min<qint64>(steps, done * steps / m_total)));
}

void JobDialog::end()
{
    m_showSoon.stop();
    disconnect(this, &JobDialog::cancelled, nullptr, nullptr);
    QDialog::reject();
    deleteLater();
}

void JobDialog::reject()
{
    m_showSoon.stop();
    Q_EMIT cancelled();
    QDialog::reject();
    deleteLater();
}

} // namespace bloomzy::catalog_page
