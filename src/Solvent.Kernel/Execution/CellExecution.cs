using Solvent.Kernel.Errors;
using Solvent.Kernel.Formatting;
using Solvent.Kernel.Languages;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel.Execution;

/// <summary>One execution of one cell: its code, its sections in other languages and its directives, in the order of its lines.</summary>
internal sealed class CellExecution(
    KernelSession session, SubmissionEngine engine, CellRequest cell, int executionCount, CellScope scope)
{
    private readonly CancellationToken _interruption = scope.Interruption;
    private CellProgram _program = new([], [], LastCode: -1);
    private bool _isLeftBehind;
    private bool _isWithin;

    /// <summary>The session that the cell belongs to.</summary>
    public KernelSession Session => session;

    /// <summary>How the cell is called in errors.</summary>
    public string Name { get; init; } = CellName.Of(cell, executionCount);

    /// <summary>The text of the cell.</summary>
    public string Source => cell.Source;

    /// <summary>Runs the cell to its end and gives its one error to its output.</summary>
    /// <returns>The error, or <see langword="null"/> when there is none.</returns>
    public async Task<CellError?> RunAsync()
    {
        scope.Execution = this;
        CellScope.Current = scope;
        using var display = DisplayContext.Use(scope.Output);
        var error = await EndAsync(await RunWholeAsync());
        scope.Output.End(error?.Status ?? CellStatus.Ok);
        if (error is not null) scope.Output.Error(error);
        scope.Output.Flush();
        if (_isLeftBehind) scope.Output.Mute();
        return error;
    }

    /// <summary>Runs other code as a part of this cell.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    public async Task ExecuteWithinAsync(string source, string language, string name)
    {
        var part = cell with { Source = source, Language = language, CellIndex = null };
        var execution = new CellExecution(session, engine, part, executionCount, scope) { Name = name, _isWithin = true };
        var error = await execution.RunWholeAsync();
        _isLeftBehind |= execution._isLeftBehind;
        if (error is not null) throw new CellFailedException(error);
    }

    private async Task<CellError?> RunWholeAsync()
    {
        try
        {
            _program = CellProgram.Read(cell, Name, session);
            if (_program.References.Count > 0) await session.References.AddAsync(_program.References, scope.Output, _interruption);
        }
        catch (Exception exception)
        {
            return Failure(exception);
        }

        return await RunFromAsync(0);
    }

    // Disposes of what using declarations at the top of the cell have declared, however the cell has ended.
    private async Task<CellError?> EndAsync(CellError? error)
    {
        if (scope.Deferred.Count == 0 || _isLeftBehind) return error;
        using var limit = new CancellationTokenSource();
        // The code of an interrupted cell stops at its first checkpoint. What is done here gets a time of its own.
        var end = scope.IsInterrupted ? new CellScope(scope.Output, input: null, limit.Token) : scope;
        if (scope.IsInterrupted) limit.CancelAfter(session.Options.InterruptGrace);
        CellScope.Current = end;
        while (scope.Deferred.TryPop(out var dispose))
        {
            try
            {
                await CellThread.RunAsync(dispose, end, session);
            }
            catch (Exception exception)
            {
                error ??= Failure(exception);
            }
        }

        return error;
    }

    private async Task<CellError?> RunFromAsync(int first)
    {
        for (var i = first; i < _program.Segments.Count; i++)
        {
            var segment = _program.Segments[i];
            try
            {
                if (scope.IsInterrupted) throw new CellInterruptedException();
                if (segment is DirectiveSegment { Directive.Kind: DirectiveKind.Magic } magic
                    && session.MagicCommands.Get(magic.Directive) is ICellMagicCommand wrapper)
                {
                    return await WrapAsync(wrapper, magic.Directive, i + 1);
                }

                if (await RunSegmentAsync(segment, i) is { } error) return error;
            }
            catch (Exception exception)
            {
                var error = Failure(exception);
                return segment is DirectiveSegment ? error with { Line = error.Line ?? segment.Line } : error;
            }
        }

        return null;
    }

    private async Task<CellError?> RunSegmentAsync(CellSegment segment, int index)
    {
        switch (segment)
        {
            case CodeSegment { Language: "csharp" } code:
                await RunCodeAsync(code, isLast: index == _program.LastCode);
                break;
            case CodeSegment section when session.MagicCommands.TryFind(section.Language, out var command):
                if (!_program.IsTaken(index)) await InvokeAsync(command, SectionInvocation(section));
                break;
            case DirectiveSegment { Directive: { Kind: DirectiveKind.LanguageSwitch } directive } when session.MagicCommands.TryFind(directive.Name, out var command):
                await InvokeAsync(command, Invocation(directive, _program.SectionBelow(index)?.Text ?? "", index));
                break;
            case CodeSegment section when !string.IsNullOrWhiteSpace(section.Text):
                scope.Output.Display(SectionDisplay.Create(section.Language, section.Text.Trim('\r', '\n')));
                break;
            case DirectiveSegment { Directive: { Kind: DirectiveKind.Load } directive }:
                return await LoadAsync(directive);
            case DirectiveSegment { Directive: { Kind: DirectiveKind.Magic } directive }:
                var magic = session.MagicCommands.Get(directive);
                await InvokeAsync(magic, Invocation(directive, magic.TakesBody ? cell.Source[segment.Span.End..] : null, index));
                break;
        }

        return null;
    }

    private async Task RunCodeAsync(CodeSegment code, bool isLast)
    {
        // The compiler sees each line where it is in the cell.
        var text = code.Line == 1 ? code.Text : new string('\n', code.Line - 1) + code.Text;
        var submission = engine.Compile(text, Name, _interruption);
        session.OnCodeStarting(submission.Source.Cell, _interruption);
        await CellThread.RunAsync(RunAsync, scope, session);

        async Task RunAsync()
        {
            var value = await engine.Start(submission);
            if (submission.HasValue || (submission.Returns && value is not null)) Show(value, isLast);
        }
    }

    private void Show(object? value, bool isLast)
    {
        if (cell.IsSilent) return;
        var bundle = session.Formatters.Format(value);
        if (bundle.Count == 0) return;
        if (isLast && !_isWithin) scope.Output.Result(bundle, executionCount);
        else scope.Output.Display(bundle);
    }

    private async Task<CellError?> LoadAsync(Directive directive)
    {
        var path = session.References.Find(((LoadDirective)ReferenceDirective.Parse(directive)).Path, directive.Line);
        var file = cell with { Source = await File.ReadAllTextAsync(path, _interruption), CellIndex = null };
        var load = new CellExecution(session, engine, file, executionCount, scope) { Name = Path.GetFileName(path) };
        var error = await load.RunWholeAsync();
        _isLeftBehind |= load._isLeftBehind;
        // The traceback names the line of the file; the line of the cell is that of the directive.
        return error is null ? null : error with { Line = directive.Line, Column = null };
    }

    private Task InvokeAsync(IMagicCommand command, MagicInvocation invocation)
        => CellThread.RunAsync(() => command.InvokeAsync(invocation, _interruption), scope, session, stopsItself: true);

    private async Task<CellError?> WrapAsync(ICellMagicCommand command, Directive directive, int next)
    {
        CellError? error = null;
        await command.InvokeAsync(Invocation(directive, body: null, next - 1), RestAsync, _interruption);
        return error;

        async Task<CellResult> RestAsync()
        {
            var timer = new CellTimer(session.Options.TimeProvider);
            error = await RunFromAsync(next);
            scope.Output.Flush();
            return timer.Result(error, executionCount);
        }
    }

    private MagicInvocation Invocation(Directive directive, string? body, int index)
        => new(directive, directive.Arguments, body, session, scope.Output) { Language = _program.LanguageAt(index, cell.Language) };

    // A cell whose language is that of a command calls it without a line that says so.
    private MagicInvocation SectionInvocation(CodeSegment section)
    {
        var directive = new Directive(DirectiveKind.LanguageSwitch, section.Language, "", section.Line, 1, section.Span with { Length = 0 });
        return new MagicInvocation(directive, "", section.Text, session, scope.Output) { Language = section.Language, BodyLine = section.Line };
    }

    private CellError Failure(Exception exception)
    {
        _isLeftBehind |= exception is CellInterruptedException { LeftBehind: true };
        return ErrorReport.Of(exception, Name, scope.IsInterrupted);
    }
}
