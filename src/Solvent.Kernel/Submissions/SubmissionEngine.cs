using System.Reflection;

namespace Solvent.Kernel.Submissions;

/// <summary>The state of a session: the chain of submissions and what they have assigned.</summary>
internal sealed class SubmissionEngine
{
    private readonly SubmissionCompiler _compiler;
    // The compiled cells index this array by their place in the chain; slot 0 is that of a host object, which we have none of.
    private object?[] _states = new object?[32];
    private int _slots;

    public SubmissionEngine()
    {
        References = new ReferenceSet();
        _compiler = new SubmissionCompiler(References);
    }

    /// <summary>What cells are compiled against.</summary>
    public ReferenceSet References { get; }

    /// <summary>Adds a namespace, or a type whose static members are meant, to the usings of all later cells.</summary>
    public void AddUsing(string name) => _compiler.AddUsing(name);

    /// <inheritdoc cref="SubmissionCompiler.Compile"/>
    public Submission Compile(string text, string cell, CancellationToken cancellationToken)
        => _compiler.Compile(text, cell, cancellationToken);

    /// <summary>
    /// Starts a submission on the calling thread. What it declares is visible to later cells from then on, also when it fails half-way.
    /// </summary>
    public Task<object?> Start(Submission submission)
    {
        if (submission.JoinsChain) _compiler.Accept(submission);
        if (submission.Run is null) return Task.FromResult<object?>(null);

        // A submission that declares nothing leaves its slot to the next one.
        var slot = _slots + 1;
        if (submission.JoinsChain) _slots = slot;
        if (slot >= _states.Length) Array.Resize(ref _states, _states.Length * 2);
        return submission.Run(_states);
    }

    /// <summary>The variables that a later cell can use, in the order of their declaration.</summary>
    public IReadOnlyList<SessionVariable> Variables()
    {
        var variables = new List<SessionVariable>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var slot = _slots; slot > 0; slot--)
        {
            if (_states[slot] is not { } state) continue;
            var fields = state.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
            for (var i = fields.Length - 1; i >= 0; i--)
            {
                var field = fields[i];
                if (!field.Name.StartsWith('<') && names.Add(field.Name))
                {
                    variables.Add(new SessionVariable(field.Name, field.FieldType, field.GetValue(state)));
                }
            }
        }

        variables.Reverse();
        return variables;
    }
}
