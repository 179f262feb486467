#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace bloomzy::client {
class Background;
}

namespace bloomzy::setup {

/// What the bundled server wrote last, to read and to copy; needs no other program. Shows the log as it is when the
/// dialog opens.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens over `parent`, and goes when it is closed.
    static void show(const theme::Theme& theme, client::Background& background, const QString& logFile,
                     QWidget* parent);

private:
    LogDialog(const theme::Theme& theme, client::Background& background, const QString& logFile, QWidget* parent);

    [[nodiscard]] QWidget* makeText(const theme::Theme& theme, const QString& logFile);
    [[nodiscard]] QWidget* makeFooter();
    void load(client::Background& background, const QString& logFile);

    QPlainTextEdit* m_text;
};

} // namespace bloomzy::setup
