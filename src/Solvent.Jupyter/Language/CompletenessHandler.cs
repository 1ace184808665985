using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Jupyter.Messages;
using Solvent.Jupyter.Requests;

namespace Solvent.Jupyter.Language;

/// <summary>Says whether a console should run a text or wait for another line.</summary>
internal sealed class CompletenessHandler(Outbox outbox) : RequestHandler("is_complete_request", Lane.Questions)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public override Task HandleAsync(Message request, long ticket)
    {
        var tree = CSharpSyntaxTree.ParseText(request.Content.Text("code"), Script);
        var status = !SyntaxFactory.IsCompleteSubmission(tree) ? "incomplete"
            : tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? "invalid"
            : "complete";
        outbox.Reply(request, json =>
        {
            json.WriteString("status", status);
            if (status == "incomplete") json.WriteString("indent", "");
        });
        return Task.CompletedTask;
    }
}
