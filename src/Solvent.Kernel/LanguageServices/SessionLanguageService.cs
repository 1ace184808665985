using Microsoft.CodeAnalysis;
using Solvent.Kernel.LanguageServices.Cells;
using Solvent.Kernel.LanguageServices.Completion;
using Solvent.Kernel.LanguageServices.Diagnostics;
using Solvent.Kernel.LanguageServices.Directives;
using Solvent.Kernel.LanguageServices.Documents;
using Solvent.Kernel.LanguageServices.Inspection;
using Solvent.Kernel.LanguageServices.Signatures;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices;

/// <summary>Answers an editor from the state of one session.</summary>
/// <param name="session">The session.</param>
/// <param name="engine">What it has compiled.</param>
internal sealed class SessionLanguageService(KernelSession session, SubmissionEngine engine) : ILanguageService, IDisposable
{
    private readonly Lazy<SessionDocuments> _documents = new(() => new SessionDocuments(engine.Snapshot));

    /// <inheritdoc/>
    public Task<CompletionResult> CompleteAsync(string source, int position, CancellationToken cancellationToken = default) => Task.Run(async () =>
    {
        var (cell, at) = Read(source, position);
        if (DirectiveLine.Find(cell, at) is { } line) return await new DirectiveCompletion(session).CompleteAsync(line, cancellationToken);
        if (cell.BodyAt(at) is { } body) return await CompleteBodyAsync(cell, body.Command, body.Body, at, cancellationToken);
        var document = await _documents.Value.OpenAsync(EditorCode.Of(cell.Code(), at, cancellationToken), cancellationToken);
        return await CSharpCompletion.CompleteAsync(document, at, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<MimeBundle?> InspectAsync(string source, int position, CancellationToken cancellationToken = default) => Task.Run(async () =>
    {
        var (cell, at) = Read(source, position);
        if (DirectiveLine.Find(cell, at) is { } line) return await new DirectiveHelp(session).FindAsync(line, cancellationToken);
        if (!cell.IsCSharp(at)) return null;
        var model = await ModelAsync(cell, at, cancellationToken);
        return new CSharpInspection(model, session.Variables).Inspect(at, cancellationToken)
            ?? SignaturePage.Of(new CSharpSignatures(model).Find(at, cancellationToken));
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<SignatureHelp?> SignatureAsync(string source, int position, CancellationToken cancellationToken = default) => Task.Run(async () =>
    {
        var (cell, at) = Read(source, position);
        return DirectiveLine.Find(cell, at) is null && cell.IsCSharp(at)
            ? new CSharpSignatures(await ModelAsync(cell, at, cancellationToken)).Find(at, cancellationToken)
            : null;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CellDiagnostic>> DiagnoseAsync(string source, CancellationToken cancellationToken = default)
        => Task.Run(() => new CellDiagnosis(session, engine, _documents.Value).OfAsync(CellText.Read(source, session.MagicCommands), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Completeness GetCompleteness(string source) => CompletenessCheck.Of(CellText.Read(source, session.MagicCommands), session.MagicCommands);

    /// <inheritdoc/>
    public async Task WarmAsync(CancellationToken cancellationToken = default)
    {
        const string Sample = "Console.WriteLine(string.Join(\",\", new[] { 1 }.Select(x => x.ToStri";
        try
        {
            await CompleteAsync(Sample, Sample.Length, cancellationToken);
            await CompleteAsync("Con", 3, cancellationToken);
            await InspectAsync(Sample, Sample.IndexOf("Join", StringComparison.Ordinal), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The next question does what is left to do.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_documents.IsValueCreated) _documents.Value.Dispose();
    }

    private (CellText Cell, int Position) Read(string source, int position)
        => (CellText.Read(source, session.MagicCommands), Math.Clamp(position, 0, source.Length));

    private async Task<CompletionResult> CompleteBodyAsync(CellText cell, string name, TextRange body, int position, CancellationToken cancellationToken)
    {
        if (!session.MagicCommands.TryFind(name, out var command) || command is not IAssistedMagicCommand assisted) return new CompletionResult(position, position, []);
        var text = cell.Source.Substring(body.Start, body.Length);
        var result = await assisted.CompleteBodyAsync(text, position - body.Start, session, cancellationToken);
        return result with { Start = result.Start + body.Start, End = result.End + body.Start };
    }

    private async Task<SemanticModel> ModelAsync(CellText cell, int position, CancellationToken cancellationToken)
    {
        var document = await _documents.Value.OpenAsync(EditorCode.Of(cell.Code(), position, cancellationToken), cancellationToken);
        return (await document.GetSemanticModelAsync(cancellationToken))!;
    }
}
