#include "ui/pages/setup/KeyStep.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/setup/Unreached.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::TypeRole;

QString readableFingerprint(const QString& fingerprint)
{
    const qsizetype colon = fingerprint.indexOf(u':');
    const QString digits = fingerprint.mid(colon + 1);
    QString text = fingerprint.left(colon + 1);
    for (qsizetype i = 0; i < digits.size(); i += 4)
        text += (i % 32 == 0 ? u'\n' : u' ') + digits.mid(i, 4);
    return text;
}

KeyStep::KeyStep(const theme::Theme& theme, QWidget* parent)
    : Step(theme, parent)
    , m_lines(new widgets::Label(theme, TypeRole::mono))
    , m_matches(new QCheckBox)
{
    setObjectName(QStringLiteral("key"));
    m_matches->setObjectName(QStringLiteral("matches"));
    auto* card = new QFrame;
    card->setProperty("card", QStringLiteral("flat"));
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 16, 20, 16);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    inside->addWidget(m_lines);
    column()->addWidget(card);
    column()->addWidget(m_matches, 0, Qt::AlignLeft);
    column()->addStretch();
    connect(m_matches, &QCheckBox::toggled, this, &Step::changed);
    retranslate();
}

void KeyStep::setKey(const QString& server, const QString& fingerprint, bool changed)
{
    clearProblem();
    if (changed)
        showProblem([] {
            return widgets::BannerSpec{.id = {},
                                       .kind = widgets::BannerKind::danger,
                                       .headline = tr("The server's key is another one than before."),
                                       .detail =
                                           textOf(client::makeClientError(client::ClientError::Kind::keyChanged))};
        });
    m_server = server;
    m_fingerprint = fingerprint;
    m_lines->setText(readableFingerprint(fingerprint));
    m_matches->setChecked(false);
    retranslate();
}

void KeyStep::enter()
{
    m_matches->setFocus();
}

bool KeyStep::isReady() const
{
    return !isBusy() && m_matches->isChecked() && !m_fingerprint.isEmpty();
}

void KeyStep::proceed()
{
    setBusy(true);
    Q_EMIT finished();
}

QString KeyStep::hint() const
{
    if (isBusy())
        return tr("Reaching the server…");
    return m_matches->isChecked() ? QString() : tr("Continue becomes available when the fingerprint matches");
}

QString KeyStep::help() const
{
    return tr("The fingerprint names the server's key. The server prints it when it starts, and its administrator can "
              "read it to you. If it differs, somebody may be between you and the server: do not go on.");
}

void KeyStep::showError(const client::ClientError& error)
{
    setBusy(false);
    showProblem([server = m_server, error] { return unreachedBanner(server, error); });
}

void KeyStep::retranslate()
{
    setHeading(tr("Is this the right server?"),
               tr("Nothing was sent to %1 yet. Compare this fingerprint with the one that its administrator gave you.")
                   .arg(m_server));
    m_matches->setText(tr("The fingerprint matches"));
    m_lines->setAccessibleName(tr("Fingerprint of the server's key: %1").arg(readableFingerprint(m_fingerprint)));
}

} // namespace bloomzy::setup
