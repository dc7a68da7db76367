// What the main window does with the session: taking, testing, remembering where one stood.
#include "intake/intake.h"
#include "theme/appearance.h"
#include "theme/icon.h"
#include "window/answer_panel.h"
#include "window/field.h"
#include "window/history_panel.h"
#include "window/main_window.h"
#include "window/notice.h"
#include "window/practice_desk.h"
#include "window/recognised.h"
#include "window/stations.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTextEdit>
#include <QTimer>
#include <QWindow>

namespace crosscheck::desktop {

using namespace Qt::StringLiterals;

namespace {
/// Recognising while typing is for what a person types or a console prints, not for a HAR.
constexpr qsizetype typedLimit = 1 << 16;
} // namespace

void MainWindow::connectSession()
{
    connect(m_session, &session::Session::changed, this, &MainWindow::refresh);
    connect(m_session, &session::Session::testingChanged, this, [this] {
        const bool testing = m_session->isTesting();
        if (testing)
            statusBar()->clearMessage(); // it may have said to press Test
        m_cancel->setEnabled(true);
        m_testAction->setEnabled(!testing);
        m_languages->setEnabled(!testing); // another language makes another window
        refreshStates();
        if (m_wasTesting && !testing && !m_session->investigation().sends.isEmpty() &&
            (m_here == "message" || m_here == "request") && !m_session->stoppedBeforeActual())
            showStation("exchanges");
        m_wasTesting = testing;
    });
    connect(m_session, &session::Session::failed, this, [this](const QString& sentence) {
        m_notice->say(theme::Sign::Warning, sentence);
        m_saidNow = true;
    });
}

void MainWindow::refresh()
{
    const facts::Investigation& i = m_session->investigation();
    if (i.id != m_investigation) {
        m_investigation = i.id;
        // What keeping the new one met with is said of the new one.
        if (!m_saidNow)
            m_notice->hide();
    }
    m_saidNow = false;
    m_typedTimer->stop();
    if (m_session->isEmpty())
        m_recognised->hide();
    else
        m_recognised->show(m_session->understood(), i);
    const QString undo = m_session->undoText();
    const QString redo = m_session->redoText();
    m_undo->setEnabled(!undo.isEmpty());
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_redo->setEnabled(!redo.isEmpty());
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
    m_report->setEnabled(!m_session->isEmpty());
    m_testAction->setText(i.sends.isEmpty() ? tr("&Test") : tr("&Test again"));
    const QString name = !i.title.isEmpty() ? i.title : QString::fromUtf8(i.request.url);
    setWindowTitle(name.isEmpty() ? tr("Crosscheck") : tr("%1 - Crosscheck").arg(name));
    refreshStates();
    // The empty page gives way as soon as something is known, and comes back when nothing is.
    if (m_here == "message")
        showStation(m_here);
}

void MainWindow::take(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes.left(typedLimit));
    const QSignalBlocker quiet(m_field);
    m_field->setPlainText(bytes.size() > typedLimit ? QString() : text);
    m_clipboard->hide();
    m_notice->hide();
    m_session->take(bytes);
    const facts::Investigation& i = m_session->investigation();
    const intake::Understood& understood = m_session->understood();
    const bool listed = understood.kind == intake::Kind::Har && understood.sends.size() > 1;
    if (understood.kind == intake::Kind::Unknown || listed)
        showStation("message");
    else if (!i.sends.isEmpty())
        showStation("exchanges");
    else if (!i.request.url.isEmpty() && understood.messages.isEmpty())
        showStation("request");
    else
        showStation("message");
    if (understood.error)
        m_notice->say(theme::Sign::Warning, tr("Character %1: %2")
                                                .arg(understood.error->position + 1)
                                                .arg(words::say(understood.error->expected)));
}

void MainWindow::look()
{
    const QByteArray bytes = m_field->toPlainText().toUtf8();
    if (bytes.trimmed().isEmpty()) {
        m_notice->say(theme::Sign::Unknown, tr("The field is empty: paste an error or type a URL."));
        m_field->setFocus();
        return;
    }
    take(bytes);
}

void MainWindow::typed()
{
    const QString text = m_field->toPlainText();
    if (text.trimmed().isEmpty()) {
        refresh();
        return;
    }
    if (text.size() <= typedLimit && text != m_session->investigation().paste)
        m_recognised->showTyped(intake::understand(text.toUtf8()));
}

void MainWindow::startNew()
{
    savePlace();
    m_session->startNew();
    m_field->clear();
    showStation("message");
    m_field->setFocus();
}

void MainWindow::afterOpen()
{
    m_field->clear();
    restorePlace();
    showStation(m_here);
}

void MainWindow::test()
{
    if (m_session->isTesting())
        return;
    // What is still being typed counts.
    if (QWidget* focus = QApplication::focusWidget(); focus && m_stack->isAncestorOf(focus)) {
        focus->clearFocus();
        focus->setFocus();
    }
    for (widgets::Station* each : m_stations)
        each->commitDraft();
    const facts::Investigation& i = m_session->investigation();
    if (i.request.url.isEmpty() || i.page.origin.isEmpty())
        showStation("request");
    m_session->test({});
}

void MainWindow::sendWithConsent()
{
    runner::Consent consent;
    consent.sendUnsafe = true;
    m_session->test(consent);
}

void MainWindow::act(Answer::Action action)
{
    switch (action) {
    case Answer::Action::None:
        break;
    case Answer::Action::Look:
        look();
        break;
    case Answer::Action::Test:
        test();
        break;
    case Answer::Action::ChooseRequest:
        showStation("request");
        break;
    case Answer::Action::ShowFix:
        showStation("fix");
        break;
    case Answer::Action::ShowCertificate:
        showStation("exchanges");
        break;
    case Answer::Action::Ask:
        showStation("cause");
        break;
    case Answer::Action::Confirm:
        showStation("confirm");
        break;
    }
    if (action != Answer::Action::Test && isVisible()) {
        if (widgets::Station* shown = m_stations.value(m_here); shown && shown->isVisible())
            shown->takeFocus();
    }
}

void MainWindow::tryExample(const QByteArray& id)
{
    const std::optional<facts::Investigation> example = m_practice->fill(id);
    if (!example)
        return;
    m_session->startNew();
    m_field->clear();
    facts::Investigation next = *example;
    next.id = m_session->investigation().id;
    m_session->edit(tr("Try an example"), next);
    showStation("request");
    if (widgets::Station* shown = m_stations.value("request"); shown && shown->isVisible())
        shown->takeFocus();
    say(tr("The practice server runs. Press Test."));
}

void MainWindow::showPracticeState()
{
    const QString state = m_practice->isOn() ? tr("practice server on: %1").arg(m_practice->address())
                                             : tr("practice server off");
    m_practiceState->setTextInteractionFlags(m_practice->isOn() ? Qt::TextSelectableByMouse
                                                                : Qt::NoTextInteraction);
    m_practiceState->setText(tr("%1 · nothing is sent anywhere but to the endpoint you test").arg(state));
    if (m_practiceSwitch)
        m_practiceSwitch->setText(m_practice->isOn() ? tr("&Stop the practice server")
                                                     : tr("&Start the practice server"));
}

void MainWindow::offerClipboard()
{
    if (!m_offer->isChecked())
        return;
    // What was copied here is known here.
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !mime->hasText() || QGuiApplication::clipboard()->ownsClipboard())
        return;
    const QString text = mime->text();
    if (text.size() > typedLimit || text.trimmed().isEmpty() || text == m_offered ||
        text == m_field->toPlainText() || text == m_session->investigation().paste)
        return;
    m_offered = text;
    const intake::Understood understood = intake::understand(text.toUtf8());
    const QString kind = kindSentence(understood);
    if (kind.isEmpty()) {
        m_clipboard->hide();
        return;
    }
    m_clipboard->say(theme::Sign::Unknown, tr("The clipboard holds this: %1").arg(kind));
}

void MainWindow::savePlace()
{
    m_placeTimer->stop();
    if (!m_start.store)
        return;
    store::Place place;
    place.station = m_here;
    place.unsentField = m_field->toPlainText();
    if (place.unsentField.isNull())
        place.unsentField = u""_s;
    QJsonObject drafts;
    for (auto it = m_stations.cbegin(); it != m_stations.cend(); ++it) {
        const QByteArray draft = it.value()->draft();
        if (!draft.isEmpty())
            drafts.insert(QString::fromLatin1(it.key()), QJsonDocument::fromJson(draft).object());
    }
    place.draft = QJsonDocument(drafts).toJson(QJsonDocument::Compact);
    m_start.store->savePlace(m_session->investigation().id, place);
}

void MainWindow::restorePlace()
{
    if (!m_start.store)
        return;
    const std::optional<store::Place> place = m_start.store->place(m_session->investigation().id);
    if (!place)
        return;
    const QSignalBlocker quiet(m_field);
    m_field->setPlainText(place->unsentField);
    if (station(place->station))
        m_here = place->station;
    const QJsonObject drafts = QJsonDocument::fromJson(place->draft).object();
    for (auto it = drafts.begin(); it != drafts.end(); ++it) {
        if (widgets::Station* each = station(it.key().toLatin1()))
            each->restoreDraft(QJsonDocument(it.value().toObject()).toJson(QJsonDocument::Compact));
    }
}

void MainWindow::restoreWindow()
{
    const QSize first(theme::size::narrow, theme::size::minimumHeight + theme::size::listWidth);
    resize(first.boundedTo(screen()->availableSize()));
    if (m_settings && m_settings->contains("geometry"))
        restoreGeometry(m_settings->value("geometry").toByteArray());
    if (m_settings) {
        m_listAction->setChecked(m_settings->value("list", true).toBool());
        m_history->setVisible(m_listAction->isChecked());
    }
    m_narrow = width() >= theme::size::narrow; // so that arrange() does its work
    arrange();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    savePlace();
    if (m_settings) {
        m_settings->setValue("geometry", saveGeometry());
        if (!m_narrow)
            m_settings->setValue("list", m_listAction->isChecked());
    }
    m_session->cancel();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (Field::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QByteArray bytes;
    QString sentence;
    if (Field::fromMime(event->mimeData(), &bytes, &sentence))
        take(bytes);
    else if (!sentence.isEmpty())
        m_notice->say(theme::Sign::Wrong, sentence);
    event->acceptProposedAction();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_offer)
        QTimer::singleShot(0, this, &MainWindow::offerClipboard);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Expose && watched == windowHandle() && windowHandle()->isExposed() &&
        m_stations.size() < stationRows().size())
        m_stationTimer->start();
    // A text that has nothing of its own to undo leaves Ctrl+Z to the investigation.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        const bool redo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
        if (undo || redo) {
            bool own = false;
            if (auto* line = qobject_cast<QLineEdit*>(watched))
                own = undo ? line->isUndoAvailable() : line->isRedoAvailable();
            else if (auto* plain = qobject_cast<QPlainTextEdit*>(watched))
                own = undo ? plain->document()->isUndoAvailable() : plain->document()->isRedoAvailable();
            else if (auto* rich = qobject_cast<QTextEdit*>(watched))
                own = undo ? rich->document()->isUndoAvailable() : rich->document()->isRedoAvailable();
            else
                return QMainWindow::eventFilter(watched, event);
            if (!own) {
                event->ignore();
                return true;
            }
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace crosscheck::desktop
