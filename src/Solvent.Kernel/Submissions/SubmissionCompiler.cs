using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Solvent.Kernel.Constructs;
using Solvent.Kernel.Submissions.Folding;

namespace Solvent.Kernel.Submissions;

/// <summary>Compiles one cell after the other, each against the ones before it.</summary>
internal sealed class SubmissionCompiler(ReferenceSet references, SubmissionChain chain, SubmissionLoadContext loadContext)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        concurrentBuild: false,
        allowUnsafe: true,
        warningLevel: 0,
        nullableContextOptions: NullableContextOptions.Annotations,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        usings:
        [
            "System", "System.IO", "System.Linq", "System.Collections", "System.Collections.Generic", "System.Text", "System.Threading", "System.Threading.Tasks",
        ]);

    private CSharpCompilationOptions? _hostOptions;
    private ImmutableArray<string> _hostUsings = [];
    private readonly List<OnDemandApi> _onDemand = [];
    private readonly List<ICallObserver> _observers = [];
    private (int Version, ImmutableArray<MetadataReference> References, CSharpCompilation? Compilation)? _usings;
    private SubmissionSnapshot? _snapshot;
    private (CSharpCompilation?, ImmutableArray<MetadataReference>, ImmutableArray<MetadataReference>, int, CSharpCompilationOptions) _seen;
    private ImmutableArray<Diagnostic> _errors = [];
    private readonly CellLibraries _libraries = new(loadContext);
    private readonly Dictionary<string, string> _blockLocals = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The variables that no cell can use any more.</summary>
    public DisposedVariables Disposed { get; } = new();

    /// <summary>Adds a namespace, or a type whose static members are meant, to the usings of all later cells.</summary>
    public void AddUsing(string name)
    {
        if (_hostUsings.Contains(name)) return;
        _hostUsings = _hostUsings.Add(name);
        _hostOptions = null;
    }

    /// <summary>Adds an API that is loaded once a cell names something of it.</summary>
    public void AddOnDemand(OnDemandApi api)
    {
        _onDemand.Add(api);
        references.Hide(api.Replaces);
    }

    /// <summary>Leads calls in all later cells to somebody who observes them.</summary>
    public void Observe(ICallObserver observer) => _observers.Add(observer);

    /// <summary>What the next cell could see now; the same object until there is something else to see.</summary>
    public SubmissionSnapshot Snapshot()
    {
        var wide = _libraries.With(references.Wide);
        var seen = (chain.Last, wide, chain.Folded.References, chain.FoldedUsings.Version, HostOptions);
        if (_snapshot is null || _seen != seen)
        {
            var all = wide.AddRange(chain.Folded.References);
            _snapshot = new SubmissionSnapshot(chain.Last ?? FoldedUsings(all, HostOptions), all, HostOptions) { HostObjectType = chain.HostType };
            _seen = seen;
        }

        return _snapshot;
    }

    /// <inheritdoc cref="SubmissionChain.FoldDue"/>
    public void FoldDue() => chain.FoldDue();

    /// <summary>What the next cell could see of the session and of its own library, which does not join the session.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="canFold">Whether the cells before it can be folded now.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <exception cref="CompilationFailedException">The library has errors.</exception>
    public SubmissionSnapshot SnapshotWith(CellSource source, bool canFold, CancellationToken cancellationToken)
    {
        var before = _libraries.Current;
        references.Widen();
        try
        {
            if (canFold) chain.Fold();
            CompileLibrary(source, cancellationToken);
            return Snapshot();
        }
        finally
        {
            _libraries.Current = before;
            references.Narrow(used: null);
        }
    }

    /// <summary>Compiles and loads a submission. It joins the chain only by <see cref="SubmissionChain.Accept"/>.</summary>
    /// <param name="text">The code, with every line where it is in the cell.</param>
    /// <param name="cell">The name of the cell in stack traces.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <exception cref="CompilationFailedException">The code has errors.</exception>
    public Submission Compile(string text, string cell, CancellationToken cancellationToken)
    {
        var tree = Parse(text, cell, cancellationToken);
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        if (!references.HasHost && NamesTheHost(root)) references.Widen();
        if (_onDemand.Count > 0) LoadWhatIsNamed(root);
        var source = CellSource.Read(tree, cancellationToken);
        var before = _libraries.Current;
        Submission? submission = null;
        try
        {
            if (source.Library is not null)
            {
                // The types of earlier cells are seen once these are folded.
                chain.Fold();
                CompileLibrary(source, cancellationToken);
            }

            submission = CompileScript(source, cancellationToken);
            _libraries.Load(before);
            before = _libraries.Current;
            foreach (var name in submission.Source.BlockLocals) _blockLocals[name] = cell;
            return submission;
        }
        catch (Exception exception) when (exception is not (CompilationFailedException or SolventException or OperationCanceledException))
        {
            throw Fault(exception, cell);
        }
        finally
        {
            _libraries.Current = before;
            if (references.IsWide) references.Narrow(submission is null ? null : ReferenceUse.Of(submission));
        }
    }

    /// <summary>Tells of a compiler that fails itself.</summary>
    /// <param name="exception">How it fails.</param>
    /// <param name="cell">How the cell is called.</param>
    public static SolventException Fault(Exception exception, string cell) => new("compiler-failed", $"The C# compiler has a fault that {cell} hits.", exception)
    {
        Hint = "Write the types of variables in 'out var' and 'is var', above all next to a switch expression, put a semicolon behind a label that is in front of a declaration, or split the statement.",
    };

    private Submission CompileScript(CellSource source, CancellationToken cancellationToken)
    {
        while (true)
        {
            var script = source.NeedsBlock ? source.WithBlock(tree => Create(tree).GetSemanticModel(tree)) : source;
            if (TryCompile(script, cancellationToken) is { } submission) return submission;
            // A type that the cell mentions only in passing, as a base class, can be in one more assembly.
            if (!references.IsWide && references.Use(ReferenceUse.Missing(_errors))) continue;
            var errors = Errors(script, cancellationToken);
            if (script.WithLocals(errors, cancellationToken) is { } withLocals) source = withLocals;
            else if (references.IsWide) throw new CompilationFailedException(script.Locate(errors), Hint(errors));
            else references.Widen();
        }
    }

    private void CompileLibrary(CellSource source, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                _libraries.Add(source.Library!, chain, references.Current, Options, cancellationToken);
                return;
            }
            catch (CompilationFailedException exception) when (references.IsWide)
            {
                throw new CompilationFailedException(source.Locate(exception.Errors), exception.Hint);
            }
            catch (CompilationFailedException)
            {
                references.Widen();
            }
        }
    }

    /// <summary>What to do about errors, where they do not tell it themselves.</summary>
    public string? Hint(IReadOnlyList<Diagnostic> errors)
    {
        foreach (var error in errors)
        {
            if (error.Id != "CS0103" || error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan) is not { } name) continue;
            if (_blockLocals.TryGetValue(name, out var cell))
            {
                return $"'{name}' of {cell} ended with that cell, as spans, references, and what is declared in one statement with them do. Copy what is needed of it to another variable there.";
            }
        }

        return null;
    }

    private static SyntaxTree Parse(string text, string cell, CancellationToken cancellationToken)
        => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, cell, cancellationToken);

    private CSharpCompilationOptions HostOptions => _hostOptions ??= _options.WithUsings(_options.Usings.AddRange(_hostUsings));

    private CSharpCompilationOptions Options => references.HasHost ? HostOptions : _options;

    private CSharpCompilation Create(SyntaxTree tree, IEnumerable<MetadataReference>? more = null)
    {
        var own = _libraries.With(references.Current);
        chain.Prepare(own);
        var all = chain.With(own);
        return Create("Cell" + (_count + 1).ToString(CultureInfo.InvariantCulture), tree, more is null ? all : all.AddRange(more), Options, Previous(all));
    }

    private CSharpCompilation Create(
        string name, SyntaxTree tree, ImmutableArray<MetadataReference> all, CSharpCompilationOptions options, CSharpCompilation? previous)
        => CSharpCompilation.CreateScriptCompilation(
            name, tree, all, options.WithScriptClassName(name), previous, returnType: typeof(object), globalsType: chain.HostType);

    private CSharpCompilation? Previous(ImmutableArray<MetadataReference> all)
    {
        if (chain.Last is { } last) return last;
        var version = chain.FoldedUsings.Version;
        if (_usings is not { } known || known.Version != version || known.References != all)
        {
            _usings = known = (version, all, FoldedUsings(all, Options));
        }

        return known.Compilation;
    }

    private CSharpCompilation? FoldedUsings(ImmutableArray<MetadataReference> all, CSharpCompilationOptions options)
        => chain.FoldedUsings.Script is { } script ? Create("Usings", Parse(script, "", CancellationToken.None), all, options, previous: null) : null;

    private static bool NamesTheHost(CompilationUnitSyntax root)
        => root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == nameof(Solvent));

    private void LoadWhatIsNamed(CompilationUnitSyntax root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || _onDemand.Find(api => api.Names.Contains(token.ValueText)) is not { } api) continue;
            _onDemand.Remove(api);
            foreach (var assembly in api.Load()) references.Add(assembly);
            foreach (var name in api.Usings) AddUsing(name);
            references.Widen();
        }
    }

    private Submission? TryCompile(CellSource source, CancellationToken cancellationToken)
    {
        var root = source.Script.GetCompilationUnitRoot(cancellationToken);
        return root.Members.Count == 0 ? TryCompileUsings(source, root, cancellationToken) : TryEmit(source, cancellationToken);
    }

    private Submission? TryCompileUsings(CellSource source, CompilationUnitSyntax root, CancellationToken cancellationToken)
    {
        var compilation = Create(source.Script);
        _errors = compilation.GetDiagnostics(cancellationToken);
        var failed = _errors.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return failed ? null : new Submission(source, compilation, Image: null, Run: null, JoinsChain: root.Usings.Count > 0, HasValue: false, Returns: false);
    }

    private Submission? TryEmit(CellSource source, CancellationToken cancellationToken)
    {
        var tree = source.Script;
        _errors = [];
        foreach (var diagnostic in tree.GetDiagnostics(cancellationToken))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error) return null;
        }

        var model = new Lazy<SemanticModel>(() => Create(tree).GetSemanticModel(tree));
        Disposed.Refuse(tree, () => model.Value, cancellationToken);
        var observed = CallObservation.Rewrite(tree, _observers, model, cancellationToken);
        // Neither observation nor checkpoints stand in the way of code that is right without them.
        return (ReferenceEquals(observed, tree) ? null : EmitStoppable(source, observed, () => Create(observed).GetSemanticModel(observed), cancellationToken))
            ?? EmitStoppable(source, tree, () => model.Value, cancellationToken);
    }

    private Submission? EmitStoppable(CellSource source, SyntaxTree tree, Func<SemanticModel> model, CancellationToken cancellationToken)
    {
        var rewritten = CheckpointRewriter.Rewrite(tree, model, cancellationToken);
        return EmitSomehow(source, rewritten, cancellationToken) ?? (ReferenceEquals(rewritten, tree) ? null : EmitSomehow(source, tree, cancellationToken));
    }

    private Submission? EmitSomehow(CellSource source, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var compilation = Create(tree);
        if (Emit(source, compilation, tree, cancellationToken) is { } submission) return submission;
        if (!DirectAccess.Helps(_errors)) return null;
        var (direct, cells) = DirectAccess.Rewrite(tree, compilation.GetSemanticModel(tree), chain.Folded, cancellationToken);
        return Emit(source, Create(direct, chain.Folded.ReferencesTo(cells)), direct, cancellationToken);
    }

    private Submission? Emit(CellSource source, CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var image = new MemoryStream(4096);
        using var symbols = new MemoryStream(4096);
        var result = compilation.Emit(image, symbols, options: EmitOptions, cancellationToken: cancellationToken);
        _errors = result.Diagnostics;
        if (!result.Success) return null;
        _count++;
        image.Position = 0;
        symbols.Position = 0;
        var assembly = loadContext.Load(image, symbols);
        return new Submission(
            source, compilation, image, EntryPoint(compilation, assembly), JoinsChain(compilation, tree), HasValue(compilation, tree), Returns(tree));
    }

    private static Func<object?[], Task<object?>> EntryPoint(CSharpCompilation compilation, Assembly assembly)
    {
        var entryPoint = compilation.GetEntryPoint(CancellationToken.None)!;
        var type = assembly.GetType(entryPoint.ContainingType.MetadataName, throwOnError: true)!;
        return type.GetMethod(entryPoint.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }

    private static bool JoinsChain(CSharpCompilation compilation, SyntaxTree tree)
    {
        if (tree.GetCompilationUnitRoot().Usings.Count > 0) return true;
        foreach (var member in compilation.ScriptClass!.GetMembers())
        {
            if (!member.IsImplicitlyDeclared) return true;
        }

        return false;
    }

    private static bool HasValue(CSharpCompilation compilation, SyntaxTree tree)
        => tree.GetCompilationUnitRoot().Members[^1] is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement,
        } && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };

    private static bool Returns(SyntaxTree tree)
        => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>()
            .SelectMany(member => member.DescendantNodes(node => node is StatementSyntax and not LocalFunctionStatementSyntax or GlobalStatementSyntax))
            .Any(node => node is ReturnStatementSyntax { Expression: not null });

    private List<Diagnostic> Errors(CellSource source, CancellationToken cancellationToken)
    {
        var compilation = Create(source.Script);
        var diagnostics = compilation.GetDiagnostics(cancellationToken);
        if (!diagnostics.Any(IsError))
        {
            // Some are found only when code is made, such as a Span that lives across an await.
            diagnostics = compilation.Emit(Stream.Null, cancellationToken: cancellationToken).Diagnostics;
        }

        return [.. diagnostics.Where(IsError)];
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
