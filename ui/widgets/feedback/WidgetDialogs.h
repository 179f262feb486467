#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

namespace bloomzy::widgets {

/// Dialogs as windows. They are modal to their parent's window and do not block the caller.
class WidgetDialogs final : public Dialogs
{
public:
    explicit WidgetDialogs(const theme::Theme& theme)
        : m_theme(theme)
    {
    }

    void ask(QWidget* parent, const Question& question, std::function<void(Choice)> then) override;
    void openFile(QWidget* parent, const FileQuestion& question, std::function<void(QString)> then) override;
    void saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString)> then) override;
    void chooseFolder(QWidget* parent, const FileQuestion& question, std::function<void(QString)> then) override;

private:
    const theme::Theme& m_theme;
};

} // namespace bloomzy::widgets
