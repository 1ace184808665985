using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;
using Solvent.Kernel.LanguageServices;

namespace Solvent.Jupyter.Language;

/// <summary>Says whether a console should run a text or wait for another line.</summary>
internal sealed class CompletenessHandler(Task<ILanguageService> language, Outbox outbox) : RequestHandler("is_complete_request", Lane.Questions)
{
    public override async Task HandleAsync(Message request, long ticket)
    {
        var (status, indent) = (await language).GetCompleteness(request.Content.Text("code"));
        outbox.Reply(request, json =>
        {
            json.WriteString("status", status switch
            {
                CompletenessStatus.Complete => "complete",
                CompletenessStatus.Incomplete => "incomplete",
                _ => "invalid",
            });
            if (status == CompletenessStatus.Incomplete) json.WriteString("indent", indent);
        });
    }
}
