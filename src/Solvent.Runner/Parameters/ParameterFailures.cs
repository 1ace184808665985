using Solvent.Notebooks;

namespace Solvent.Runner;

/// <summary>What is said about values that cannot be given.</summary>
internal static class ParameterFailures
{
    public static SolventException Unknown(string name, IReadOnlyList<NotebookParameter> known, NotebookDocument notebook)
    {
        var names = known.Select(parameter => parameter.Name).ToList();
        var all = names.Count == 0
            ? "It declares none, and no cell uses that name. Declare one in a cell: #!param trees = 100."
            : $"It has: {string.Join(", ", names)}.";
        return Usage("parameter-unknown", $"{NameOf(notebook)} has no parameter '{name}'.", NearestName.Suggestion(name, names) is { } nearest ? $"{nearest} {all}" : all, notebook);
    }

    public static SolventException Invalid(NotebookParameter parameter, GivenParameter given, NotebookDocument notebook) => Usage(
        "parameter-invalid",
        $"'{given.Text}' ({given.Source}) is no value of the parameter '{parameter.Name}', which {notebook.Cells[parameter.Cell]} declares as {parameter.TypeName}.",
        $"Its default is {parameter.Default}.",
        notebook,
        parameter.Cell,
        parameter.Line);

    public static SolventException NotSettable(NotebookParameter parameter, NotebookDocument notebook) => Usage(
        "parameter-invalid",
        $"The parameter '{parameter.Name}' of {notebook.Cells[parameter.Cell]} is '{parameter.TypeName} {parameter.Name} = {parameter.Default}', which no value can be given to from outside.",
        "Give it a default that is a number, a text, true or false, or a list of these, and make of it in another cell what the notebook needs.",
        notebook,
        parameter.Cell,
        parameter.Line);

    public static SolventException DeclaredByCell(string name, NotebookCell cell, NotebookDocument notebook) => Usage(
        "parameter-unknown",
        $"{NameOf(notebook)} declares '{name}' in {cell}, but not as a parameter.",
        $"Write #!param {name} = … there, or give the cell the tag 'parameters'.",
        notebook,
        cell.Index);

    public static SolventException Twice(GivenParameter one, GivenParameter other)
        => new("parameter-given-twice", $"The parameter '{one.Name}' is given twice, as '{one.Text}' and as '{other.Text}'.")
        {
            Hint = "Give it one value. To try several, use solvent sweep.",
            ExitCode = SolventException.WrongUsage,
        };

    public static SolventException Mixed(GivenParameter given)
        => new("parameter-invalid", $"'{given.Text}' ({given.Source}) has elements of several types, and the notebook does not declare '{given.Name}'.")
        {
            Hint = $"Declare it: #!param string[] {given.Name} = [].",
            ExitCode = SolventException.WrongUsage,
        };

    private static string NameOf(NotebookDocument notebook) => notebook.Path is { } path ? $"'{Path.GetFileName(path)}'" : "The notebook";

    private static SolventException Usage(string code, string message, string hint, NotebookDocument notebook, int? cell = null, int? line = null) => new(code, message)
    {
        File = notebook.Path,
        Cell = cell,
        Line = line,
        Hint = hint,
        ExitCode = SolventException.WrongUsage,
    };
}
