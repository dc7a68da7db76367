#include "rows.h"

namespace crosscheck::intake {

/// The title of the page of Django 3.2.25's check against forged requests (https://www.djangoproject.com: BSD-3-Clause) in the
/// languages of its administrators; the reason in English goes before it.
QList<TextRow> djangoLanguageRows()
{
    return {
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF-Verifizierung fehlgeschlagen. Anfrage abgebrochen.", "server", "de"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "La vérification CSRF a échoué. La requête a été interrompue.", "server", "fr"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "La verificación CSRF ha fallado. Solicitud abortada.", "server", "es"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Verificación CSRF fallida. Petición abortada.", "server", "es"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Verificação CSRF falhou. Pedido cancelado.", "server", "pt-BR"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "A verificação de CSRF falhou. Pedido abortado.", "server", "pt-PT"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Verifica CSRF fallita. Richiesta interrotta.", "server", "it"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Weryfikacja CSRF nie powiodła się. Żądanie zostało przerwane.", "server", "pl"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Ошибка проверки CSRF. Запрос отклонён.", "server", "ru"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF-verificatie mislukt. Aanvraag afgebroken.", "server", "nl"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak, "CSRF验证失败. 请求被中断.",
         "server", "zh-CN"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF 驗證失敗。已中止請求。", "server", "zh-TW"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF検証に失敗したため、リクエストは中断されました。", "server", "ja"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF 검증에 실패했습니다. 요청을 중단하였습니다.", "server", "ko"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF doğrulaması başarısız oldu. İstek iptal edildi.", "server", "tr"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF-verifikation misslyckades. Förfrågan avbröts.", "server", "sv"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Selhalo ověření typu CSRF. Požadavek byl zadržen.", "server", "cs"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Помилка перевірки CSRF. Запит відхилений.", "server", "uk"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "Verifikasi CSRF gagal, Permintaan dibatalkan.", "server", "id"},
        {"django-csrf-failed", About(Symptom::NotCorsOther, "csrf"), Role::Weak,
         "CSRF ellenőrzés sikertelen. Kérést kiszolgálása megszakítva.", "server", "hu"},
    };
}

} // namespace crosscheck::intake
