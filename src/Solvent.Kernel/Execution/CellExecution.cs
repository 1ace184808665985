using System.Globalization;
using Solvent.Kernel.Errors;
using Solvent.Kernel.Languages;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel.Execution;

/// <summary>One execution of one cell: its code, its sections in other languages and its directives, in the order of its lines.</summary>
internal sealed class CellExecution(
    KernelSession session, SubmissionEngine engine, CellRequest cell, string name, int executionCount, CellScope scope, CancellationToken cancellationToken)
{
    private IReadOnlyList<CellSegment> _segments = [];
    private int _lastCode;

    /// <summary>Runs the cell to its end and gives its one error to its output.</summary>
    /// <returns>The error, or <see langword="null"/> when there is none.</returns>
    public async Task<CellError?> RunAsync()
    {
        CellScope.Current = scope;
        var error = await CatchAsync(RunAllAsync);
        if (error is not null) scope.Output.Error(error);
        scope.Output.Flush();
        scope.End();
        return error;
    }

    private async Task RunAllAsync()
    {
        _segments = CellSyntax.Parse(cell.Source, cell.Language);
        RequireLanguage(cell.Language, line: null);
        var references = new List<ReferenceDirective>();
        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i] is CodeSegment { Language: "csharp" }) _lastCode = i;
            if (_segments[i] is not DirectiveSegment { Directive: var directive }) continue;
            if (directive.Kind is DirectiveKind.Reference or DirectiveKind.PackageSource) references.Add(Reference(directive));
            else if (directive.Kind == DirectiveKind.LanguageSwitch) RequireLanguage(directive.Name, directive.Line);
            else if (directive.Kind == DirectiveKind.Magic && Find(directive).TakesBody) break;
        }

        if (references.Count > 0) await session.References.AddAsync(references, scope.Output, cancellationToken);
        await RunFromAsync(0);
    }

    private ReferenceDirective Reference(Directive directive)
        => ReferenceDirective.Parse(directive, session.Options.NotebookPath, cell.CellIndex);

    private void RequireLanguage(string language, int? line)
    {
        if (SectionDisplay.Languages.Contains(language)) return;
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (line {line})");
        throw new SolventException("language-not-supported", $"{name} has '{language}'{place}, a language that Solvent does not run.")
        {
            Line = line,
            Hint = $"Rewrite the cell, or remove it. Solvent runs {string.Join(", ", SectionDisplay.Languages)}.",
        };
    }

    private async Task RunFromAsync(int first)
    {
        for (var i = first; i < _segments.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (_segments[i])
            {
                case CodeSegment { Language: "csharp" } code:
                    await RunCodeAsync(code, isLast: i == _lastCode);
                    break;
                case CodeSegment section:
                    if (!string.IsNullOrWhiteSpace(section.Text)) scope.Output.Display(SectionDisplay.Create(section.Language, section.Text.Trim('\r', '\n')));
                    break;
                case DirectiveSegment { Directive: { Kind: DirectiveKind.Load } directive }:
                    await LoadAsync(directive);
                    break;
                case DirectiveSegment { Directive: { Kind: DirectiveKind.Magic } directive }:
                    switch (Find(directive))
                    {
                        case ICellMagicCommand wrapper:
                            await WrapAsync(wrapper, directive, i + 1);
                            return;
                        case { TakesBody: true } command:
                            await InvokeAsync(command, directive, cell.Source[directive.Span.End..]);
                            return;
                        case var command:
                            await InvokeAsync(command, directive, body: null);
                            break;
                    }

                    break;
            }
        }
    }

    private async Task RunCodeAsync(CodeSegment code, bool isLast)
    {
        // The compiler sees each line where it is in the cell.
        var text = code.Line == 1 ? code.Text : new string('\n', code.Line - 1) + code.Text;
        var submission = engine.Compile(text, name, cancellationToken);
        await CellThread.RunAsync(RunAsync, scope, session.Options.InterruptGrace, cancellationToken);

        async Task<object?> RunAsync()
        {
            var value = await engine.Start(submission);
            if (submission.HasValue) Show(value, isLast);
            return null;
        }
    }

    private void Show(object? value, bool isLast)
    {
        var bundle = MimeBundle.FromText(value?.ToString() ?? "null");
        if (isLast) scope.Output.Result(bundle, executionCount);
        else scope.Output.Display(bundle);
    }

    private async Task LoadAsync(Directive directive)
    {
        var path = session.References.Find(((LoadDirective)Reference(directive)).Path, directive.Line);
        var file = cell with { Source = await File.ReadAllTextAsync(path, cancellationToken), Language = "csharp" };
        await new CellExecution(session, engine, file, Path.GetFileName(path), executionCount, scope, cancellationToken).RunAllAsync();
    }

    private async Task InvokeAsync(IMagicCommand command, Directive directive, string? body)
        => await CellThread.RunAsync(
            async () =>
            {
                await command.InvokeAsync(Invocation(directive, body), cancellationToken);
                return null;
            },
            scope,
            session.Options.InterruptGrace,
            cancellationToken);

    private async Task WrapAsync(ICellMagicCommand command, Directive directive, int next)
    {
        Exception? failure = null;
        await command.InvokeAsync(Invocation(directive, body: null), RestAsync, cancellationToken);
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);

        async Task<CellResult> RestAsync()
        {
            var clock = session.Options.TimeProvider;
            var started = clock.GetTimestamp();
            var cpuBefore = Environment.CpuUsage.TotalTime;
            var error = await CatchAsync(
                async () =>
                {
                    try
                    {
                        await RunFromAsync(next);
                    }
                    catch (Exception exception)
                    {
                        failure = exception;
                        throw;
                    }
                });
            scope.Output.Flush();
            return new CellResult(
                CellStatus.Ok, executionCount, error, clock.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpuBefore);
        }
    }

    private MagicInvocation Invocation(Directive directive, string? body)
        => new(directive, directive.Arguments, body, session, scope.Output);

    private IMagicCommand Find(Directive directive)
    {
        if (session.MagicCommands.TryFind(directive.Name, out var command)) return command;
        var names = session.MagicCommands.Commands.Select(known => known.Name);
        throw new SolventException("unknown-magic", $"There is no magic command '#!{directive.Name}' (line {directive.Line}).")
        {
            Line = directive.Line,
            Hint = NearestName.Suggestion(directive.Name, names),
        };
    }

    private async Task<CellError?> CatchAsync(Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
        catch (CompilationFailedException exception)
        {
            return CompilationReport.Create(exception.Errors);
        }
        catch (Exception exception) when (exception is CellInterruptedException || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            if (exception is CellInterruptedException { LeftBehind: true }) scope.Output.Mute();
            return ErrorReport.Interrupted(exception as CellInterruptedException ?? new CellInterruptedException(exception, leftBehind: false), name);
        }
        catch (Exception exception)
        {
            return ErrorReport.Create(exception, name);
        }
    }
}
