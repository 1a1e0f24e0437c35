namespace SiteGen.Evidence.Wording;

/// <summary>Words for charts, their tables and their text alternatives.</summary>
public sealed class ChartWords(WordSource from)
{
    public string Measured { get; } = from.Text("evidence_column_measured", "Measured");

    public string Group { get; } = from.Text("evidence_column_group", "Group");

    public string Series { get; } = from.Text("evidence_column_series", "Series");

    public string Session { get; } = from.Text("evidence_column_session", "Session");

    public string Value { get; } = from.Text("evidence_column_value", "Value");

    public string Interval { get; } = from.Text("evidence_column_interval", "Interval");

    public string Blocks { get; } = from.Text("evidence_column_blocks", "Blocks");

    public string Exact { get; } = from.Text("evidence_exact", "exact");

    public string DataAsTable { get; } = from.Text("evidence_data_as_table", "Data as a table");

    public string KeyInterval { get; } = from.Text("evidence_key_interval", "interval");

    public string KeyEstimate { get; } = from.Text("evidence_key_estimate", "estimate, interval");

    public string KeyMedian { get; } = from.Text("evidence_key_median", "interval of median");

    public string KeyBlock { get; } = from.Text("evidence_key_block", "one block");

    public string KeyValue { get; } = from.Text("evidence_key_value", "one value");

    public string KeyBox { get; } = from.Text("evidence_key_box", "middle half");

    public string KeyBeyond { get; } = from.Text("evidence_key_beyond", "beyond the axis");

    public string KeyIdeal { get; } = from.Text("evidence_key_ideal", "ideal");

    public string Faster { get; } = from.Text("evidence_side_faster", "faster");

    public string Slower { get; } = from.Text("evidence_side_slower", "slower");

    public string Smaller { get; } = from.Text("evidence_side_smaller", "smaller");

    public string Larger { get; } = from.Text("evidence_side_larger", "larger");

    public Template AxisTimeOf { get; } = from.Template("evidence_axis_time_of", "time relative to {name}");

    public Template AxisMemoryOf { get; } = from.Template("evidence_axis_memory_of", "memory relative to {name}");

    public string AxisTime { get; } = from.Text("evidence_axis_time", "time: less is better");

    public string AxisSize { get; } = from.Text("evidence_axis_size", "size: less is better");

    public Template NoiseFloor { get; } = from.Template("evidence_noise_floor", "noise floor ±{number} %");

    /// <summary>The baseline in <see cref="Times"/> and <see cref="TimesOn"/>.</summary>
    public Template TimeOf { get; } = from.Template("evidence_time_of", "the time of {name}");

    public Template MemoryOf { get; } = from.Template("evidence_memory_of", "the memory of {name}");

    public Template InGroup { get; } = from.Template("evidence_in_group", "{group}, {clause}");

    public Template Reading { get; } = from.Template("evidence_reading", "{name}: {value}");

    public Template WithInterval { get; } = from.Template("evidence_with_interval", "{value} (interval {interval})");

    public Template Times { get; } = from.Template(
        "evidence_times_of", "{name} is {times} times {baseline} (interval {interval})");

    public Template TimesOn { get; } = from.Template(
        "evidence_times_of_on", "{name} is {times} times {baseline} (interval {interval}) on {workload}");

    public Template Median { get; } = from.Template("evidence_median", "{name}: median {value}");

    public CountedTemplate MedianOf { get; } = from.Counted(
        "evidence_median_of", "{name}: median {value}, {n} value", "{name}: median {value}, {n} values");

    public Template At { get; } = from.Template("evidence_reading_at", "{value} with {count} {along}");

    public Template AbsentAt { get; } = from.Template("evidence_absent_at", "{name} at {places}: {why}");

    public CountedTemplate MoreInTable { get; } = from.Counted(
        "evidence_more_in_table", "and {n} more, in the table", "and {n} more, in the table");

    public string GeometricMean { get; } = from.Text("evidence_geometric_mean", "geometric mean");

    public Template RatiosTitle { get; } = from.Template(
        "evidence_title_ratios", "{candidates} against {baseline}: {subject}");

    public Template ScalingTitle { get; } = from.Template("evidence_title_scaling", "Speed-up over threads: {subject}");

    public Template ValuesTitle { get; } = from.Template("evidence_title_values", "{subject} by configuration");

    public Template DistributionTitle { get; } = from.Template(
        "evidence_title_distribution", "{subject}: every process");

    public Template HistoryTitle { get; } = from.Template("evidence_title_history", "History of {measure}");

    public string SpeedUp { get; } = from.Text("evidence_speed_up", "speed-up over one thread");

    public string Thread { get; } = from.Text("evidence_thread", "thread");

    public string Threads { get; } = from.Text("evidence_threads", "threads");

    public Template Note { get; } = from.Template("evidence_chart_note", "95 % intervals; {sessions}.");

    public Template NoteSession { get; } = from.Template(
        "evidence_chart_session", "{machine}, {date}, profile {profile}");

    public string NotMeasuredYet { get; } = from.Text("evidence_not_measured_yet", "Not measured yet.");

    public Template FileOf { get; } = from.Template("evidence_file_of", "{format} of {session}");

    public Template AllOf { get; } = from.Template("evidence_all_of", "all of {session}");
}
