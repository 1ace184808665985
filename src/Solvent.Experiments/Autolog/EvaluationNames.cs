namespace Solvent.Experiments;

/// <summary>Keeps the metrics of several evaluations apart: each name that the code uses has metrics of its own, the first one without a prefix.</summary>
internal sealed class EvaluationNames
{
    private string? _first;

    public string Prefix(string? name)
    {
        name ??= "";
        _first ??= name;
        if (name == _first) return "";
        return name.Length == 0 ? "Evaluation." : name + ".";
    }
}
