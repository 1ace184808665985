using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Kernel.Submissions.Folding;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// What later cells can see: the newest submissions with their compilations, and below them the folded ones, of which only metadata is kept.
/// </summary>
/// <param name="loadContext">Holds the compiled cells.</param>
/// <param name="foldLength">The number of submissions that are folded together, one or more.</param>
internal sealed class SubmissionChain(SubmissionLoadContext loadContext, int foldLength)
{
    /// <summary>Short enough that the compiler's walk along the chain is not felt, long enough that folding is not felt either.</summary>
    public const int DefaultFoldLength = 16;

    private const BindingFlags SessionField = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly List<(Submission Submission, int Slot)> _open = [];
    private ImmutableArray<MetadataReference> _references;
    // The compiled cells index this array by their place in the chain; slot 0 is that of the host object.
    private object?[] _states = new object?[DefaultFoldLength + 4];
    private int _slots;
    // Folding waits until there are this many more submissions than usual, or is due now.
    private int _postponed;
    private bool _isDue;
    private ImmutableArray<MetadataReference> _allBut;
    private ImmutableArray<MetadataReference> _all;

    /// <summary>The folded submissions.</summary>
    public FoldedCells Folded { get; } = new(loadContext);

    /// <summary>The usings of the folded submissions.</summary>
    public FoldedUsings FoldedUsings { get; } = new();

    /// <summary>The newest submission that is not folded.</summary>
    public CSharpCompilation? Last => _open.Count == 0 ? null : _open[^1].Submission.Compilation;

    /// <summary>The type whose members the submissions see as their own, or <see langword="null"/>.</summary>
    public Type? HostType => Folded.Host?.GetType();

    /// <summary>
    /// Folds the chain when it is long, and when the next submission is compiled against other references than it: the compiler may give an
    /// assembly other symbols then, and a type is not the same in two symbols.
    /// </summary>
    /// <param name="references">What the next submission is compiled against, without what the folded ones need.</param>
    public void Prepare(ImmutableArray<MetadataReference> references)
    {
        if (_isDue || _open.Count - _postponed >= foldLength || (_open.Count > 0 && references != _references)) Fold();
        _references = references;
    }

    /// <summary>Folds the chain if the next submission would mean something else without it.</summary>
    public void FoldDue()
    {
        if (_isDue) Fold();
    }

    /// <summary>References with what the folded submissions need; the same array for the same references until the next folding.</summary>
    public ImmutableArray<MetadataReference> With(ImmutableArray<MetadataReference> references)
    {
        if (_all.IsDefault || references != _allBut) (_allBut, _all) = (references, references.AddRange(Folded.References));
        return _all;
    }

    /// <summary>Makes what a submission declares visible to later ones.</summary>
    public void Accept(Submission submission)
    {
        _open.Add((submission, submission.Run is null ? 0 : ++_slots));
        // Overloads of one method are told apart only among submissions, or only among folded ones.
        if (HostType is not null && submission.Compilation.ScriptClass!.GetMembers().Any(member => member is IMethodSymbol && Folded.HasMethod(member.Name))) _isDue = true;
    }

    /// <summary>Runs a submission on the calling thread. It has been accepted when it joins the chain.</summary>
    public Task<object?> Run(Submission submission)
    {
        // A submission that declares nothing leaves its slot to the next one.
        var slot = submission.JoinsChain ? _slots : _slots + 1;
        if (slot >= _states.Length) Array.Resize(ref _states, _states.Length * 2);
        return submission.Run!(_states);
    }

    /// <summary>Drops the compilations of the chain. What the submissions declare stays visible.</summary>
    public void Fold()
    {
        _isDue = false;
        if (_open.Count == 0) return;
        try
        {
            var cells = new List<FoldedState>();
            foreach (var (submission, slot) in _open)
            {
                if (submission.Image is not null && _states[slot] is { } state) cells.Add(new FoldedState(CellImage.Read(submission.Image), state));
            }

            if (cells.Count > 0) Folded.Fold(cells);
        }
        catch (NotSupportedException)
        {
            _postponed = _open.Count;
            return;
        }

        foreach (var (submission, _) in _open) FoldedUsings.Add(submission.Compilation.SyntaxTrees[0], submission.Compilation.ScriptClass!.GetMembers().Select(member => member.Name));
        _open.Clear();
        _states = new object?[DefaultFoldLength + 4];
        _states[0] = Folded.Host;
        _slots = 0;
        _postponed = 0;
        _all = default;
    }

    /// <summary>The variables that a later cell can use, in the order of their declaration.</summary>
    public IReadOnlyList<SessionVariable> Variables()
    {
        var variables = new List<SessionVariable>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var slot = _slots; slot > 0; slot--)
        {
            if (_states[slot] is not { } state) continue;
            var members = state.GetType().GetMembers(SessionField);
            foreach (var field in members.OfType<FieldInfo>().Reverse())
            {
                if (!field.Name.StartsWith('<')) Add(field, state);
            }

            // A method or a type takes the name from a variable too.
            names.UnionWith(members.Select(member => member.Name));
        }

        foreach (var (name, state) in Folded.Variables().Reverse()) Add(state.GetType().GetField(name, SessionField)!, state);
        variables.Reverse();
        return variables;

        void Add(FieldInfo field, object state)
        {
            if (names.Add(field.Name)) variables.Add(new SessionVariable(field.Name, field.FieldType, field.GetValue(state)));
        }
    }
}
