using System.Globalization;
using System.Text.Json;

namespace Solvent.Retraining;

/// <summary>
/// Reads a matrix of errors from a file. JSON: an object with <c>errors</c>, an array of rows, and if known <c>block_size</c> and <c>blocks_scored</c>; or the array alone. CSV: a row a model and a value
/// a block. An empty value or <c>null</c> is not known.
/// </summary>
public static class ErrorMatrixFile
{
    /// <summary>Reads a file; its name says the form.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>; <c>error-matrix-invalid</c>, naming the file and the line or row.</exception>
    public static ErrorMatrix Read(string path, double? blockRows = null)
    {
        try
        {
            return Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? ReadJson(path, blockRows) : ReadCsv(path, blockRows);
        }
        catch (SolventException exception) when (exception.File is null)
        {
            throw new SolventException(exception.Code, $"'{path}': {exception.Message}", exception) { File = path, Hint = exception.Hint };
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SolventException("file-not-found", $"There is no file '{path}'.", exception) { File = path };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception) { File = path };
        }
    }

    private static ErrorMatrix ReadJson(string path, double? blockRows)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Array) return ErrorMatrix.Of(Rows(root), blockRows: blockRows);
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("errors", out var errors)) throw Invalid(path, "it has no 'errors'", line: null);
            int? blocks = root.TryGetProperty("blocks_scored", out var scored) ? scored.GetInt32() : null;
            return ErrorMatrix.Of(Rows(errors), blocks, blockRows ?? (root.TryGetProperty("block_size", out var size) ? size.GetDouble() : null));
        }
        catch (JsonException exception)
        {
            throw Invalid(path, $"it is no JSON: {exception.Message}", (int?)exception.LineNumber + 1);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw Invalid(path, "'errors' must be an array of arrays of numbers, 'block_size' a number and 'blocks_scored' a whole number", line: null);
        }
    }

    private static List<IReadOnlyList<double>> Rows(JsonElement errors)
        => [.. errors.EnumerateArray().Select(row => (IReadOnlyList<double>)[.. row.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())])];

    private static ErrorMatrix ReadCsv(string path, double? blockRows)
    {
        var rows = new List<IReadOnlyList<double>>();
        foreach (var (line, number) in File.ReadLines(path).Select((line, index) => (line, index + 1)))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            // A line of names.
            if (rows.Count == 0 && number == 1 && cells.Any(cell => cell.Length > 0 && !TryNumber(cell, out _))) continue;
            rows.Add([.. cells.Select(cell => cell.Length == 0 ? double.NaN : TryNumber(cell, out var value) ? value : throw Invalid(path, $"'{cell}' is no number", number))]);
        }

        return ErrorMatrix.Of(rows, blockRows: blockRows);
    }

    private static bool TryNumber(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static SolventException Invalid(string path, string problem, int? line)
        => new("error-matrix-invalid", line is { } number ? $"'{path}', line {number}: {problem}." : $"'{path}': {problem}.") { File = path, Line = line, Hint = "docs/retraining.md shows the forms." };
}
