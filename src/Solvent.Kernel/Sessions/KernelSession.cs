using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Solvent.Kernel.Execution;
using Solvent.Kernel.Formatting;
using Solvent.Kernel.LanguageServices;
using Solvent.Kernel.Packages;
using Solvent.Kernel.References;
using Solvent.Kernel.Streams;
using Solvent.Kernel.Submissions;
using Solvent.Notebooks;

namespace Solvent.Kernel;

/// <summary>
/// Executes the cells of one notebook, one at a time in the order in which they come, and keeps what they declare. A failed, interrupted
/// or wrong cell never ends the session.
/// </summary>
public sealed class KernelSession : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SubmissionEngine _engine;
    private readonly Lock _historyGate = new();
    private readonly List<ExecutedCell> _history = [];
    private readonly List<string> _usings = [];
    private ImmutableArray<ICallObserver> _observers = [];
    private readonly OutputPump _pump = new();
    private volatile CellScope? _running;
    private CellScope? _last;
    private CellScope? _shown;
    private readonly Lazy<SessionLanguageService> _languageService;
    private int _executionCount;

    /// <summary>Starts a session.</summary>
    public KernelSession(KernelSessionOptions? options = null)
    {
        Options = options ?? new KernelSessionOptions();
        _engine = new SubmissionEngine(Options.FoldLength);
        _languageService = new Lazy<SessionLanguageService>(() => new SessionLanguageService(this, _engine));
        References = new SessionReferences(Options, _engine.References);
        LiveLint = new LiveLint(Options, MagicCommands, _engine.References, _usings);
        AddReference(typeof(KernelSession).Assembly);
        AddReference(typeof(MimeBundle).Assembly);
        AddUsing("Solvent.Kernel.Displays");
    }

    /// <summary>Raised before a cell runs that counts (<see cref="CellRequest.StoresHistory"/>).</summary>
    public event EventHandler<CellExecutingEventArgs>? CellExecuting;

    /// <summary>Raised when C# of a cell has compiled, before it runs. A listener that throws fails the cell, and the code does not run.</summary>
    public event EventHandler<CodeStartingEventArgs>? CodeStarting;

    /// <summary>Raised when a cell that counts has ended, whatever its status.</summary>
    public event EventHandler<CellExecutedEventArgs>? CellExecuted;

    /// <summary>What the session was told when it started.</summary>
    public KernelSessionOptions Options { get; }

    /// <summary>The magic commands that cells can call.</summary>
    public MagicCommandRegistry MagicCommands { get; } = new();

    /// <summary>How the values of cells look.</summary>
    public FormatterRegistry Formatters { get; } = new();

    /// <summary>Shows under each cell what the rules find in it.</summary>
    public LiveLint LiveLint { get; }

    /// <summary>The variables that the next cell can use, in the order of their declaration, each with its present value.</summary>
    public IReadOnlyList<SessionVariable> Variables => _engine.Variables();

    /// <summary>The packages that cells have referenced so far, with all that these depend on.</summary>
    public IReadOnlyList<ResolvedPackage> Packages => References.Packages;

    /// <summary>The cells that were executed so far, oldest first.</summary>
    public IReadOnlyList<ExecutedCell> History
    {
        get
        {
            lock (_historyGate) return [.. _history];
        }
    }

    /// <summary>Answers what an editor asks about cells. What it needs loads with the first question, or with <see cref="ILanguageService.WarmAsync"/>.</summary>
    public ILanguageService LanguageService => _languageService.Value;

    internal SessionReferences References { get; }

    internal bool IsRunning => _running is not null;

    internal void OnCodeStarting(SyntaxTree code, CancellationToken cancellationToken) => CodeStarting?.Invoke(this, new CodeStartingEventArgs(code, cancellationToken));

    internal void OnReturned(ObservedCall call)
    {
        foreach (var observer in _observers)
        {
            if (observer.MayObserve(call.Method)) observer.OnReturned(call);
        }
    }

    /// <summary>Lets cells use the public types of a loaded assembly.</summary>
    public void AddReference(Assembly assembly) => _engine.References.Add(assembly);

    /// <summary>Adds a namespace, or a static class whose members are meant, to the usings of all later cells. It must exist in a reference.</summary>
    public void AddUsing(string name)
    {
        _engine.AddUsing(name);
        _usings.Add(name);
    }

    /// <summary>
    /// Tells that cells are no longer in the notebook. What they have declared stays usable until the session ends, and a cell that uses
    /// it is told so.
    /// </summary>
    /// <param name="ids">The cells as <see cref="CellRequest.CellId"/> called them; others are no matter.</param>
    public void ForgetCells(IEnumerable<string> ids) => LiveLint.Forget(ids);

    /// <summary>Adds an API that is loaded, and whose usings apply, only once a cell names something of it.</summary>
    public void AddOnDemand(OnDemandApi api) => _engine.AddOnDemand(api);

    /// <summary>Lets somebody see the calls that all later cells make, and functions that these declare.</summary>
    public void Observe(ICallObserver observer)
    {
        _observers = _observers.Add(observer);
        _engine.Observe(observer);
    }

    /// <summary>
    /// Declares a variable, after the cells that came before; called by a running cell of this session, at once. One of the same name is hidden.
    /// </summary>
    /// <param name="name">A C# identifier.</param>
    /// <param name="value">Its value.</param>
    /// <param name="type">The type to declare; by default that of the value. A type that cells cannot name becomes <see langword="object"/>.</param>
    /// <exception cref="SolventException"><c>invalid-name</c>.</exception>
    public Task SetVariableAsync(string name, object? value, Type? type = null)
    {
        var assignment = new VariableAssignment(_engine, name, value, RunningCell.CancellationToken);
        var declared = type ?? value?.GetType() ?? typeof(object);
        return RunningCell.Session == this
            ? assignment.RunAsync(declared)
            : InTurnAsync(async () =>
            {
                await assignment.RunAsync(declared);
                return true;
            });
    }

    /// <summary>
    /// Executes a cell, after the ones that came before it. Whatever goes wrong in the cell is in the result, and was given to
    /// <paramref name="output"/> as its one error.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="output">Takes what the cell produces.</param>
    /// <param name="cancellationToken">Interrupts the cell: what it has assigned until then is kept.</param>
    public Task<CellResult> ExecuteAsync(CellRequest cell, ICellOutput output, CancellationToken cancellationToken = default)
        => InTurnAsync(() => ExecuteNextAsync(cell, output, cancellationToken));

    /// <summary>
    /// Evaluates an expression, after the cells that came before it. It has no execution count and no place in the history, and nothing
    /// that it writes is shown.
    /// </summary>
    /// <param name="expression">One C# expression that declares nothing.</param>
    /// <param name="cancellationToken">Interrupts the evaluation.</param>
    /// <returns>The representations of its value.</returns>
    /// <exception cref="CellFailedException">The text is no expression, does not compile, fails or was interrupted.</exception>
    public Task<MimeBundle> EvaluateAsync(string expression, CancellationToken cancellationToken = default)
        => InTurnAsync(async () =>
        {
            ConsoleRouter.Install();
            using var scope = Open(host: null, input: null, cancellationToken);
            return await new ExpressionEvaluation(this, _engine, scope).RunAsync(expression);
        });

    /// <summary>
    /// Interrupts what is running, as its cancellation token does. Called again while that has not stopped, since it is in code that cannot
    /// be stopped, leaves it behind: the session takes the next cell, and only the end of the process ends what was left.
    /// </summary>
    /// <returns><see langword="false"/> when nothing is running.</returns>
    public bool Interrupt()
    {
        if (_running is not { } scope) return false;
        scope.Interrupt();
        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (_languageService.IsValueCreated) _languageService.Value.Dispose();
        if (_shown is not null) NewestCell.Forget(_shown);
        _turn.Dispose();
        LiveLint.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> execute)
    {
        // An interrupted cell in the queue still takes its turn, so that its result comes after those before it.
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            // Away from the caller's context: a cell takes nothing of it along.
            return await Task.Run(execute, CancellationToken.None);
        }
        finally
        {
            _running = null;
            _turn.Release();
        }
    }

    private async Task<CellResult> ExecuteNextAsync(CellRequest cell, ICellOutput output, CancellationToken cancellationToken)
    {
        ConsoleRouter.Install();
        if (cell.HasCount) _executionCount++;
        var count = _executionCount;
        if (cell.HasCount)
        {
            CellExecuting?.Invoke(this, new CellExecutingEventArgs(cell, count));
            LiveLint.Start(cell, count);
        }

        var startedAt = Options.TimeProvider.GetUtcNow();
        var timer = new CellTimer(Options.TimeProvider);
        using var scope = Open(output, cell.Input, cancellationToken);
        var error = await new CellExecution(this, _engine, cell, count, scope).RunAsync();
        var result = timer.Result(error, count);
        if (cell.HasCount) await LiveLint.EndAsync(error, scope.Output, scope.Interruption);
        _pump.Flush();
        if (!cell.HasCount) return result;
        var executed = new ExecutedCell(count, cell, result.Status, startedAt, Options.TimeProvider.GetUtcNow());
        lock (_historyGate) _history.Add(executed);
        CellExecuted?.Invoke(this, new CellExecutedEventArgs(executed, result));
        return result;
    }

    private CellScope Open(ICellOutput? host, ICellInput? input, CancellationToken cancellationToken)
    {
        _last?.ReleaseThreads();
        _running = _last = new CellScope(new CellOutputQueue(host, Formatters, _pump), input, cancellationToken);
        if (host is null) return _last;
        _shown = _last;
        NewestCell.Begin(_shown, Options.OwnsConsole);
        return _last;
    }
}
