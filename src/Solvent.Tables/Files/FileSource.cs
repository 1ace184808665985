namespace Solvent.Tables;

/// <summary>The SELECT statement that reads a file with the names and types that it should have.</summary>
internal static class FileSource
{
    public static string Select(TableDatabase database, TableFile file, TypeInference inference, CancellationToken cancellationToken)
        => file.Format switch
        {
            TableFormat.Parquet => SelfDescribing($"read_parquet({Sql.Literal(file.Pattern)})", database, inference, cancellationToken),
            TableFormat.Json => SelfDescribing(
                $"read_json({Sql.Literal(file.Pattern)}, sample_size = -1)", database, inference, cancellationToken),
            TableFormat.Arrow => SelfDescribing(database.CopyArrow(file, cancellationToken), database, inference, cancellationToken),
            _ => DelimitedText(database, file, inference, cancellationToken),
        };

    private static string SelfDescribing(
        string function, TableDatabase database, TypeInference inference, CancellationToken cancellationToken)
    {
        if (inference == TypeInference.Typed) return $"SELECT * FROM {function}";
        var columns = database.Describe($"SELECT * FROM {function}", cancellationToken);
        var texts = columns.Select(column => $"{SqlTypes.AsText(column)} AS {Sql.Name(column.Name)}");
        return $"SELECT {string.Join(", ", texts)} FROM {function}";
    }

    private static string DelimitedText(
        TableDatabase database, TableFile file, TypeInference inference, CancellationToken cancellationToken)
    {
        var header = CsvHeader.Read(file);
        var allText = ReadCsv(file, header, Enumerable.Repeat("VARCHAR", header.Names.Count));
        var types = inference == TypeInference.Text
            ? null
            : DelimitedRecords.TypesOf(file.Path, cancellationToken) ?? new CsvColumnTypes(database, allText, header.Names.Count).Find(cancellationToken);
        var columns = header.Names.Select((name, index) => $"c{index} AS {Sql.Name(name)}");
        return $"SELECT {string.Join(", ", columns)} FROM {(types is null ? allText : ReadCsv(file, header, types))}";
    }

    /// <summary>Reads records behind their positions, which become the column <paramref name="position"/>.</summary>
    public static string Records(string path, char delimiter, IReadOnlyList<string> names, IReadOnlyList<string> types, string position)
    {
        var columns = string.Join(", ", types.Select((type, index) => $"'c{index}': '{type}'").Prepend("'p': 'BIGINT'"));
        var selected = names.Select((name, index) => $"c{index} AS {Sql.Name(name)}").Append($"p AS {Sql.Name(position)}");
        return $"SELECT {string.Join(", ", selected)} FROM {ReadCsv(Sql.Literal(path), delimiter, hasHeader: false, columns)}";
    }

    private static string ReadCsv(TableFile file, CsvHeader header, IEnumerable<string> types)
    {
        var columns = string.Join(", ", types.Select((type, index) => $"'c{index}': '{type}'"));
        return ReadCsv(Sql.Literal(file.Pattern), header.Delimiter, hasHeader: true, columns);
    }

    private static string ReadCsv(string path, char delimiter, bool hasHeader, string columns)
        => $$"""
            read_csv({{path}}, auto_detect = false, header = {{(hasHeader ? "true" : "false")}}, delim = {{Sql.Literal(delimiter.ToString())}},
                quote = '"', escape = '"', nullstr = '', strict_mode = true, null_padding = false, max_line_size = 16777216, columns = { {{columns}} })
            """;
}
