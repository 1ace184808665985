using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;
using Solvent.Kernel.LanguageServices;
using Solvent.Notebooks;

namespace Solvent.Jupyter.Language;

/// <summary>Says what is known of the name at the cursor.</summary>
internal sealed class InspectionHandler(Task<ILanguageService> language, Outbox outbox) : RequestHandler("inspect_request", Lane.Questions)
{
    public override async Task HandleAsync(Message request, long ticket)
    {
        var (code, position) = CodeQuestion.Read(request);
        var data = await (await language).InspectAsync(code, position);
        outbox.Reply(request, json =>
        {
            json.WriteString("status", "ok");
            json.WriteBoolean("found", data is not null);
            json.WriteBundle("data", data ?? MimeBundle.Empty);
            json.WriteStartObject("metadata");
            json.WriteEndObject();
        });
    }
}
