#include "ui/pages/setup/LogDialog.h"

#include "ui/client/Background.h"
#include "ui/client/ServerLog.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

void LogDialog::show(const theme::Theme& theme, client::Background& background, const QString& logFile, QWidget* parent)
{
    auto* dialog = new LogDialog(theme, background, logFile, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

LogDialog::LogDialog(const theme::Theme& theme, client::Background& background, const QString& logFile, QWidget* parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("log"));
    setWindowTitle(tr("The server's log"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeText(theme, logFile), 1);
    column->addWidget(makeFooter());
    resize(880, 520);
    load(background, logFile);
}

QWidget* LogDialog::makeText(const theme::Theme& theme, const QString& logFile)
{
    auto* frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto* title = new Label(theme, TypeRole::panelTitle);
    title->setText(windowTitle());
    auto* where = new Label(theme, TypeRole::small, ColorRole::textSecondary);
    where->setText(QDir::toNativeSeparators(logFile));
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setReadOnly(true);
    m_text->setFont(theme.font(TypeRole::mono));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(windowTitle());
    column->addWidget(title);
    column->addWidget(where);
    column->addWidget(m_text, 1);
    return frame;
}

QWidget* LogDialog::makeFooter()
{
    auto* footer = new QFrame;
    footer->setProperty("surface", QStringLiteral("alt"));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(14, 10, 14, 12);
    row->setSpacing(8);
    auto* copy = new QPushButton(tr("Copy"));
    auto* close = new QPushButton(tr("Close"));
    close->setDefault(true);
    copy->setAutoDefault(false);
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(close);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return footer;
}

void LogDialog::load(client::Background& background, const QString& logFile)
{
    m_text->setPlaceholderText(tr("Reading…"));
    background.run([logFile] { return client::readableLog(logFile); }).then(this, [this](const QString& text) {
        m_text->setPlainText(text);
        m_text->setPlaceholderText(tr("The server has written nothing yet."));
        m_text->moveCursor(QTextCursor::End);
    });
}

} // namespace bloomzy::setup
