#pragma once

#include "ui/client/Background.h"
#include "ui/models/RecoveryKey.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <QtWidgets/QWidget>

#include <array>
#include <functional>
#include <memory>

class QCheckBox;
class QPrinter;

namespace bloomzy::widgets {
class BannerStack;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::models {

class KeyCard;
class KeyCheck;

/// A new recovery key while it is shown, once: save, print and copy it, type two of its groups, say that it is stored.
class RecoveryKeyPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    struct Parts
    {
        const theme::Theme& theme;
        widgets::Dialogs& dialogs;
        client::Background& background;
    };
    /// Asks for the printer and calls `then` when there is one.
    using Chooser = std::function<void(const std::shared_ptr<QPrinter>&, std::function<void()> then)>;

    explicit RecoveryKeyPanel(Parts parts, QWidget* parent = nullptr);
    ~RecoveryKeyPanel() override;

    /// Takes the focus.
    void display(RecoveryKey key);
    /// Forgets the key and what was typed.
    void wipe();
    [[nodiscard]] bool isEmpty() const { return m_key.isEmpty(); }
    [[nodiscard]] bool isAnswered() const;
    [[nodiscard]] bool isStored() const;
    [[nodiscard]] bool isConfirmed() const { return isAnswered() && isStored(); }
    /// The groups that are asked for, from 0.
    [[nodiscard]] std::array<int, 2> asked() const;
    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

Q_SIGNALS:
    void changed();
    /// It was saved or printed.
    void kept();
    /// In the present language: what did not work, what is safe, what to do.
    void failed(const QString& headline, const QString& detail);

protected:
    void changeEvent(QEvent* event) override;

private:
    void save();
    void write(const QString& path);
    void noteSaved(const QString& path, const QString& fault);
    void print();
    void paint(const std::shared_ptr<QPrinter>& printer);
    void retranslate();

    Parts m_parts;
    RecoveryKey m_key;
    KeyCard* m_card;
    widgets::Label* m_checkTitle;
    KeyCheck* m_check;
    QCheckBox* m_stored;
    widgets::BannerStack* m_once;
    Chooser m_chooser;
};

} // namespace bloomzy::models
