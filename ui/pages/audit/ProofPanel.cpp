#include "ui/pages/audit/ProofPanel.h"

#include "ui/client/ProblemText.h"
#include "ui/models/EventTexts.h"
#include "ui/pages/audit/FactGrid.h"
#include "ui/pages/audit/ProofTree.h"
#include "ui/pages/audit/ShortText.h"
#include "ui/theme/Formats.h"
#include "ui/theme/StylePaint.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::audit_page {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::Label;

namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

ProofPanel::ProofPanel(const theme::Theme& theme, ProofRun& run, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_run(run)
    , m_icon(new widgets::IconLabel(theme, IconName::shield, 18))
    , m_claim(new Label(theme, TypeRole::bodyStrong))
    , m_detail(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_tree(new ProofTree(theme))
    , m_facts(new FactGrid(theme))
    , m_parts(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_again(new QPushButton)
    , m_export(new QPushButton)
{
    setObjectName(QStringLiteral("proof"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (Label* label : {m_claim, m_detail, m_parts})
        label->setWordWrap(true);
    words->addWidget(m_claim);
    words->addWidget(m_detail);
    head->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_again, m_export}) {
        button->setProperty("buttonSize", QStringLiteral("small"));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(15, 12, 14, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_tree);
    column->addWidget(m_facts);
    column->addWidget(m_parts);
    column->addLayout(buttons);
    m_again->setIcon(theme.icon(IconName::refresh));
    m_export->setIcon(theme.icon(IconName::download));
    m_again->setObjectName(QStringLiteral("verify"));
    m_export->setObjectName(QStringLiteral("exportProof"));
    connect(m_again, &QPushButton::clicked, &run, &ProofRun::check);
    connect(m_export, &QPushButton::clicked, this, &ProofPanel::exportRequested);
    connect(&run, &ProofRun::changed, this, &ProofPanel::refresh);
    refresh();
}

void ProofPanel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    refresh();
}

QString ProofPanel::claim() const
{
    return m_claim->text();
}

ProofPanel::Look ProofPanel::failure() const
{
    const auto red = [](const QString& claim, const QString& detail) {
        return Look{IconName::statusDanger, ColorRole::dangerSolid, ColorRole::dangerFg, claim, detail};
    };
    switch (m_run.finding().fault) {
    case ProofFault::key:
        return red(tr("The log has no key to check with"),
                   tr("What the server gave as the log's key is none. Nothing of the log can be believed now."));
    case ProofFault::signature:
        return red(tr("The head of the log is not signed"),
                   tr("Its signature is not of the log's key. Keep what you see and tell an administrator."));
    case ProofFault::shown:
        return red(tr("This event is not what the log holds"),
                   tr("The log proves another event in this place. Keep what you see and tell an administrator."));
    case ProofFault::parts:
        return red(tr("A part of this event was changed"),
                   tr("The log proves that the event was recorded, and that it said something else."));
    case ProofFault::entry:
        return red(tr("This event is not in the log"), tr("There is no entry that can be read in its place."));
    default:
        return red(tr("This event is not in the log"),
                   tr("The proof does not lead to the signed head. Keep what you see and tell an administrator."));
    }
}

ProofPanel::Look ProofPanel::look() const
{
    switch (m_run.state()) {
    case ProofState::unchecked:
        return {IconName::shield, ColorRole::borderStrong, ColorRole::textSecondary, tr("Not checked yet"),
                tr("This computer can check that the event is in the log, without believing the server.")};
    case ProofState::checking:
        return {IconName::clock, ColorRole::infoSolid, ColorRole::textSecondary, tr("Checking…"),
                tr("The proof is fetched and computed on this computer.")};
    case ProofState::notCovered:
        return {IconName::clock, ColorRole::infoSolid, ColorRole::textSecondary, tr("Not covered yet"),
                tr("The newest signed head was made before this event. Verify again in a moment.")};
    case ProofState::unreachable:
        return {IconName::statusWarning, ColorRole::warnSolid, ColorRole::warnFg, tr("The proof could not be fetched"),
                m_run.error() ? client::textOf(*m_run.error()) : QString()};
    case ProofState::failed:
        return failure();
    case ProofState::proven:
        break;
    }
    const QString time = m_run.checkedAt().toTimeZone(m_zone).toString(QStringLiteral("HH:mm:ss"));
    return {IconName::shieldCheck, ColorRole::okSolid, ColorRole::okFg,
            tr("Included in the signed head #%1").arg(theme::formatNumber(qint64(m_run.finding().size))),
            tr("Verified on this computer at %1").arg(time)};
}

QString ProofPanel::partsText() const
{
    const ProofFinding& finding = m_run.finding();
    const QList<std::pair<QString, PartState>> parts{
        {tr("Actor"), finding.actor}, {tr("Target"), finding.target}, {tr("Details"), finding.details}};
    QStringList sentences;
    for (const auto& [name, state] : parts) {
        switch (state) {
        case PartState::matches:
            sentences += tr("%1: as recorded.").arg(name);
            break;
        case PartState::differs:
            sentences += tr("%1: not as recorded.").arg(name);
            break;
        case PartState::notShown:
            sentences += tr("%1: hidden from your role; the log proves that it is there.").arg(name);
            break;
        case PartState::erased:
            sentences += tr("%1: erased; the log still proves that it was there.").arg(name);
            break;
        case PartState::unchecked:
            sentences += tr("%1: not compared; the server did not give what is needed.").arg(name);
            break;
        case PartState::absent:
            break;
        }
    }
    return sentences.join(u'\n');
}

void ProofPanel::showFacts()
{
    const ProofFinding& finding = m_run.finding();
    const auto fact = [](const QString& name, const QString& value) {
        return Fact{.name = name, .value = shortened(value, 12, 4), .mono = true, .whole = value};
    };
    QList<Fact> facts{{.name = tr("Leaf index"), .value = theme::formatNumber(qint64(finding.number)), .mono = true}};
    if (!finding.leafHash.isEmpty())
        facts += fact(tr("Leaf hash"), hex(finding.leafHash));
    if (m_run.state() == ProofState::proven)
        facts += Fact{.name = tr("Path"), .value = tr("%n hash(es), all match", nullptr, int(finding.path.size()))};
    if (!finding.root.isEmpty())
        facts += fact(tr("Root"), hex(finding.root));
    if (!finding.keyId.isEmpty())
        facts += fact(tr("Signer key"), hex(finding.keyId));
    m_facts->setFacts(facts);
}

void ProofPanel::refresh()
{
    const Look shown = look();
    m_bar = shown.bar;
    m_icon->setIcon(shown.icon, shown.ink);
    m_claim->setText(shown.claim);
    m_detail->setText(shown.detail);
    m_detail->setColor(m_run.state() == ProofState::proven ? ColorRole::okFg : ColorRole::textSecondary);
    const bool proven = m_run.state() == ProofState::proven;
    const bool computed = proven || m_run.state() == ProofState::failed;
    m_tree->setVisible(proven);
    if (proven)
        m_tree->setFinding(m_run.finding());
    m_facts->setVisible(computed);
    if (computed)
        showFacts();
    m_parts->setText(computed ? partsText() : QString());
    m_parts->setVisible(!m_parts->text().isEmpty());
    m_again->setText(m_run.state() == ProofState::unchecked ? tr("Verify") : tr("Verify again"));
    m_again->setEnabled(m_run.state() != ProofState::checking);
    m_export->setText(tr("Export proof"));
    m_export->setEnabled(!m_run.exported().isEmpty());
    m_export->setToolTip(m_export->isEnabled() ? QString() : tr("Verify first: then there is a proof to export."));
    setAccessibleName(tr("Proof: %1", "the claim").arg(shown.claim));
    setAccessibleDescription(shown.detail);
    update();
}

void ProofPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = m_theme.px(theme::Radius::md);
    theme::paint::box(painter, rect(), radius, m_theme.color(ColorRole::bgSurfaceAlt),
                      m_theme.color(ColorRole::borderDefault));
    painter.setClipRect(QRect(0, 0, 3, height()));
    theme::paint::box(painter, rect(), radius, m_theme.color(m_bar));
}

void ProofPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::audit_page
