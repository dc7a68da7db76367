#pragma once

#include "wizard/wizard.h"

/// What the tables of the tree are written with.
namespace crosscheck::wizard {

/// Where a question's answer can be seen; each has a sentence per browser.
enum class Place { Console, List, Preflight, Answer, Code };
QList<WhereToLook> whereToLook(Place place);

/// Chooses an answer from what is known; empty where the facts don't tell.
using Choose = QByteArray (*)(const facts::FactSet& facts);

/// A node with what is not for the window: what each answer means, and how facts answer it.
struct Row
{
    Node node;
    QList<facts::Value> meanings; ///< one per choice: the value of the node's fact
    Choose choose = nullptr;      ///< null: the choice whose meaning is the fact's value
};

struct ChoiceRow
{
    const char* id;
    const words::Sentence* text;
    facts::Value meaning;
    const char* next;
};

inline facts::Value bytes(const char* text)
{
    return QByteArray(text);
}

Row question(const char* id, const char* fact, const words::Sentence& text, Place place,
             const words::Sentence& howToFindOut, const QList<ChoiceRow>& choices, Choose choose);
Row leaf(const char* id, const char* root, fetch::Symptom symptom, const words::Sentence* fine,
         const words::Sentence* correction);

/// The answers to "What does Access-Control-Allow-Origin hold?", each kind of fault with its leaf; the three others lead on.
QList<ChoiceRow> originChoices(const char* ifMatch, const char* ifStar, const char* ifMissing);

/// "How did the connection fail?", each answer with its leaf; a connection that was closed leads to `ifClosed`.
Row networkQuestion(const char* id, const char* ifClosed);

// How facts answer the questions that take more than one look.
QByteArray chooseStopped(const facts::FactSet& facts);
QByteArray chooseCross(const facts::FactSet& facts);
QByteArray chooseMode(const facts::FactSet& facts);
QByteArray chooseTraces(const facts::FactSet& facts);
QByteArray chooseNginx(const facts::FactSet& facts);
QByteArray chooseCredentials(const facts::FactSet& facts);
QByteArray chooseMethodListed(const facts::FactSet& facts);
QByteArray chooseMethodCase(const facts::FactSet& facts);
QByteArray chooseHeadersListed(const facts::FactSet& facts);
QByteArray chooseHeaderName(const facts::FactSet& facts);
QByteArray chooseAnswered(const facts::FactSet& facts);
QByteArray chooseRedirectOrigin(const facts::FactSet& facts);
QByteArray chooseRedirectWhere(const facts::FactSet& facts);
QByteArray chooseRedirectNull(const facts::FactSet& facts);
QByteArray chooseStatus(const facts::FactSet& facts);
QByteArray chooseErrorNginx(const facts::FactSet& facts);
QByteArray chooseBefore(const facts::FactSet& facts);
QByteArray chooseLogin(const facts::FactSet& facts);
QByteArray chooseAuthorization(const facts::FactSet& facts);

QList<Row> startRows();
QList<Row> preflightRows();
QList<Row> answerRows();
QList<Row> leavesRows();
/// All of them, the first question first.
const QList<Row>& rows();

} // namespace crosscheck::wizard
