#pragma once

#include "ui/client/Background.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace bloomzy::widgets {
class LabeledField;
class PasswordField;
} // namespace bloomzy::widgets

namespace bloomzy::models {

/// Where a recovery key is typed or pasted, as it stands on its sheet or whole, or read from the file that it was saved
/// to.
class RecoveryKeyField : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    RecoveryKeyField(const theme::Theme& theme, widgets::Dialogs& dialogs, client::Background& background,
                     QWidget* parent = nullptr);

    /// `AGE-SECRET-KEY-1…`; empty while what is typed is none.
    [[nodiscard]] QString key() const;
    void setError(const QString& error);
    void wipe();
    void enter(); ///< takes the focus

    /// What somebody typed, as a key in full; empty when it cannot be one. Blanks, letter case and the prefix do not
    /// matter. https://github.com/C2SP/C2SP/blob/main/age.md
    [[nodiscard]] static QString keyIn(const QString& typed);
    /// The first key in the text of a file; empty for none.
    [[nodiscard]] static QString keyOf(const QByteArray& file);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void onTyped();
    void chooseFile();
    void read(const QString& path);
    void retranslate();

    widgets::Dialogs& m_dialogs;
    client::Background& m_background;
    widgets::PasswordField* m_typed;
    widgets::LabeledField* m_field;
    QPushButton* m_file;
};

} // namespace bloomzy::models
