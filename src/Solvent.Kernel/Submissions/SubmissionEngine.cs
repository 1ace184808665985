using Microsoft.CodeAnalysis;
using Solvent.Kernel.Constructs;

namespace Solvent.Kernel.Submissions;

/// <summary>The state of a session: the chain of submissions and what they have assigned.</summary>
internal sealed class SubmissionEngine
{
    // An editor asks what there is while a cell is compiled.
    private readonly Lock _gate = new();
    private readonly SubmissionCompiler _compiler;
    private readonly SubmissionChain _chain;

    /// <summary>Starts with nothing declared.</summary>
    /// <param name="foldLength">The number of submissions that are folded together, one or more.</param>
    public SubmissionEngine(int foldLength = SubmissionChain.DefaultFoldLength)
    {
        var loadContext = new SubmissionLoadContext();
        References = new ReferenceSet();
        _chain = new SubmissionChain(loadContext, foldLength);
        _compiler = new SubmissionCompiler(References, _chain, loadContext);
    }

    /// <summary>What cells are compiled against.</summary>
    public ReferenceSet References { get; }

    /// <summary>Adds a namespace, or a type whose static members are meant, to the usings of all later cells.</summary>
    public void AddUsing(string name) => _compiler.AddUsing(name);

    /// <summary>Adds an API that is loaded once a cell names something of it.</summary>
    public void AddOnDemand(OnDemandApi api) => _compiler.AddOnDemand(api);

    /// <inheritdoc cref="SubmissionCompiler.Observe"/>
    public void Observe(ICallObserver observer)
    {
        lock (_gate) _compiler.Observe(observer);
    }

    /// <inheritdoc cref="SubmissionCompiler.Compile"/>
    public Submission Compile(string text, string cell, CancellationToken cancellationToken)
    {
        lock (_gate) return _compiler.Compile(text, cell, cancellationToken);
    }

    /// <inheritdoc cref="SubmissionCompiler.Snapshot"/>
    public SubmissionSnapshot Snapshot()
    {
        lock (_gate) return _compiler.Snapshot();
    }

    /// <summary>Does what compiling the next cell would do first, so that it is seen as it will be.</summary>
    /// <param name="canFold">Whether nothing runs.</param>
    public void Settle(Func<bool> canFold)
    {
        lock (_gate)
        {
            if (canFold()) _compiler.FoldDue();
        }
    }

    /// <summary>What a cell could see of the session and of its own library, which does not join the session.</summary>
    /// <param name="source">A cell with a library.</param>
    /// <param name="canFold">Whether nothing runs, so that the types of all cells can be shown to the library.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <exception cref="CompilationFailedException">The library has errors.</exception>
    public SubmissionSnapshot SnapshotWith(CellSource source, Func<bool> canFold, CancellationToken cancellationToken)
    {
        // A cell that starts meanwhile waits at this gate before it has declared anything.
        lock (_gate) return _compiler.SnapshotWith(source, canFold(), cancellationToken);
    }

    /// <inheritdoc cref="DisposedVariables.Refuse"/>
    public void Refuse(SyntaxTree tree, Func<SemanticModel> model, CancellationToken cancellationToken)
    {
        lock (_gate) _compiler.Disposed.Refuse(tree, model, cancellationToken);
    }

    /// <summary>What to do about an error, where it does not tell it itself.</summary>
    public string? Hint(Diagnostic error)
    {
        lock (_gate) return _compiler.Hint([error]);
    }

    /// <summary>
    /// Starts a submission on the calling thread. What it declares is visible to later cells from then on, also when it fails half-way.
    /// </summary>
    public Task<object?> Start(Submission submission)
    {
        if (submission.JoinsChain)
        {
            lock (_gate)
            {
                _chain.Accept(submission);
                _compiler.Disposed.Declare(submission.Compilation, submission.Source.Disposed, submission.Source.Cell.FilePath);
            }
        }

        return submission.Run is null ? Task.FromResult<object?>(null) : _chain.Run(submission);
    }

    /// <summary>The variables that a later cell can use, in the order of their declaration.</summary>
    public IReadOnlyList<SessionVariable> Variables()
        => [.. _chain.Variables().Where(variable => !_compiler.Disposed.Contains(variable.Name))];
}
